// Starts the built program on a free port and keeps what it prints. Knows nothing of pages.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The top folder of the project. */
export const top = fileURLToPath(new URL("../..", import.meta.url));

/** The built program. */
export function program() {
  const path = process.env.MBC_VOICE ?? `${top}target/debug/mbc-voice`;
  if (!existsSync(path)) throw new Error(`${path} is not built; type: cargo build --package mbc-voice`);
  return path;
}

/**
 * Starts the server and waits until it listens. `options` are more words for its command line.
 * @returns {Promise<{ origin: string, printed: () => string, stop: () => Promise<void> }>}
 */
export async function startServer(options = []) {
  const server = spawn(program(), ["serve", "--listen", "127.0.0.1:0", ...options], { cwd: top, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  let printed = "";
  server.stderr.on("data", (bytes) => (printed += bytes));
  const lines = createInterface({ input: server.stdout });
  const origin = await new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      printed += `${line}\n`;
      const found = line.match(/listening on (http:\/\/127\.0\.0\.1:\d+)/);
      if (found) resolve(found[1]);
    });
    server.once("error", reject);
    ended.then((code) => reject(new Error(`the server ended with code ${code} before it listened:\n${printed}`)));
  });
  const stop = async () => {
    server.kill();
    await ended;
  };
  return { origin, printed: () => printed, stop };
}
