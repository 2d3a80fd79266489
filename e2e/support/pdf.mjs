// What a PDF says, asked from programs that are not ours.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

// Poppler remarks on a boolean that the standard wants as it is; what it says beside its answer is not shown.
const ask = (program, options) => execFileSync(program, options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** Its text. */
export const text = (path) => ask("pdftotext", ["-layout", path, "-"]);

/** What is said about it: title, pages, page size. */
export const about = (path) => ask("pdfinfo", [path]);

/** Fails where its structure is damaged. */
export function assertSound(path) {
  assert.doesNotThrow(() => execFileSync("qpdf", ["--check", path], { stdio: "pipe" }), "qpdf finds the file damaged");
}
