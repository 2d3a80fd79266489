// What a PDF says, asked from programs that are not ours.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

/** Its text. */
export const text = (path) => execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });

/** What is said about it: title, pages, page size. */
export const about = (path) => execFileSync("pdfinfo", [path], { encoding: "utf8" });

/** Fails where its structure is damaged. */
export function assertSound(path) {
  assert.doesNotThrow(() => execFileSync("qpdf", ["--check", path], { stdio: "pipe" }), "qpdf finds the file damaged");
}
