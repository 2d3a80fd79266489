// Faults found on many pages, told all at once.

import assert from "node:assert/strict";

/** Fails with every fault on a line of its own. */
export function assertNone(faults) {
  const each = [...new Set(faults)];
  assert.ok(each.length === 0, `${each.length} faults:\n${each.join("\n")}`);
}
