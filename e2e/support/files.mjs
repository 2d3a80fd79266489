// The export of the site, served by nginx with the rules that come with it. Knows nothing of pages.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { program, top } from "./server.mjs";

const MOST_TRIES = 100;

/**
 * Exports the site with `options` as more words for the program, starts nginx on a free port and waits until it listens.
 * @returns {Promise<{ origin: string, folder: string, printed: () => string, stop: () => Promise<void> }>}
 */
export async function startFiles(options = []) {
  const folder = mkdtempSync(join(tmpdir(), "mbc-voice-files-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  execFileSync(program(), ["export", join(folder, "site"), "--fast", "--base-url", origin, ...options], { cwd: top, stdio: "pipe" });
  writeFileSync(join(folder, "nginx.conf"), settings(folder, port));
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "errors.log")], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [nginx.stdout, nginx.stderr]) stream.on("data", (bytes) => (printed += bytes));
  const ended = new Promise((resolve) => nginx.once("exit", resolve));
  const failed = new Promise((_, reject) => nginx.once("error", (error) => reject(new Error(`nginx does not start (${error.message}); type: cargo xtask test --only e2e`))));
  await Promise.race([listens(port), failed, ended.then((code) => Promise.reject(new Error(`nginx ended with code ${code}:\n${printed}`)))]);
  const stop = async () => {
    nginx.kill("SIGQUIT");
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { origin, folder: join(folder, "site"), printed: () => printed + readFileSync(join(folder, "errors.log"), "utf8"), stop };
}

/** As a team writes them that follows hosting/README.txt, and besides what nginx needs to run from a folder of its own. */
function settings(folder, port) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
  return `
    daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/errors.log;
    ${process.getuid() === 0 ? "user root;" : ""}
    events {}
    http {
      ${temporary.join(" ")}
      include ${folder}/site/hosting/nginx-http.conf;
      server {
        listen 127.0.0.1:${port};
        server_name voice.example.org;
        root ${folder}/site;
        include ${folder}/site/hosting/nginx-server.conf;
      }
    }`;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listens(port) {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
    if (isOpen) return;
    await wait(100);
  }
  throw new Error("nginx does not listen");
}
