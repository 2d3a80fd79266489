// The site put up in both ways, the program as a server and its export behind nginx: what a reader meets is the same.

import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { assertNone } from "./support/faults.mjs";
import * as pdf from "./support/pdf.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { Walk } from "./support/walk.mjs";
import { beginsWith, goals, site, subtypes } from "./support/words.mjs";

const words = site.offline;
const PDF = "/en/guide/ready/letter.pdf";

/** A request without a browser between, so that every header is ours. */
function ask(origin, path, { method = "GET", headers = {}, body = "" } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { method, headers }, (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(pieces) }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Every page that links lead to from the home page and every file that those pages name, each with its answer. */
async function crawl(origin) {
  const found = new Map();
  const left = ["/en/", "/en/gallery/"];
  for (let path = left.pop(); path; path = left.pop()) {
    if (found.has(path)) continue;
    const answer = await ask(origin, path);
    found.set(path, answer);
    if (!/html/.test(answer.headers["content-type"])) continue;
    for (const [, next] of answer.bytes.toString().matchAll(/ (?:href|src)="(\/[^"#]*)/g)) left.push(next);
  }
  return found;
}

/** What is wrong with the headers of an answer. */
function faultsOf(path, { status, headers }) {
  const keep = headers["cache-control"] ?? "";
  const policy = headers["content-security-policy"] ?? "";
  const isSafe = policy.startsWith("default-src 'none'") && policy.includes("connect-src 'self'") && !/unsafe|https?:|\*/.test(policy.replace("'wasm-unsafe-eval'", ""));
  const faults = [
    [status !== 200, `the status ${status}`],
    [!(path.startsWith("/assets/") ? /immutable/ : /no-cache/).test(keep), `the word to keep it as ${keep}`],
    [headers["referrer-policy"] !== "no-referrer", "another referrer policy"],
    [headers["x-content-type-options"] !== "nosniff", "no word that it is what it says"],
    [headers["set-cookie"], "a cookie"],
    [!isSafe, `the policy ${policy}`],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, what]) => `${path} has ${what}`);
}

/** FNV-1a over 64 bits, as the list of what is saved has it. */
function fingerprint(bytes) {
  const hash = bytes.reduce((hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n);
  return hash.toString(16).padStart(16, "0");
}

const day = new Date().toLocaleDateString("en", { dateStyle: "long" });
const places = { server: useSite(), files: useSite([], "files") };

for (const [way, here] of Object.entries(places)) {
  describe(`the site as ${way}`, () => {
    test("every page and every file it names is there and keeps others out", async () => {
      const found = await crawl(here.origin);
      assert.ok(found.size > 100, `${found.size} files`);
      assertNone([...found].flatMap(([path, answer]) => faultsOf(path, answer)));
    });

    test("no page asks another host for anything, or for what its policy forbids", async (test) => {
      const page = await here.open(LAPTOP, { test, scripted: true });
      const faults = [];
      page.on("console", (message) => message.type() === "error" && faults.push(`${page.url()}: ${message.text()}`));
      page.on("request", (request) => new URL(request.url()).origin !== here.origin && faults.push(`${page.url()} asks for ${request.url()}`));
      for (const path of ["", "guide/", "timeline/", "glossary/", "offline/", "understanding/"]) await page.goto(`/en/${path}`, { waitUntil: "networkidle" });
      assertNone(faults);
    });

    test("what a program that judges pages looks for is there, from within a page too", async (test) => {
      const page = await here.open(LAPTOP, { test, scripted: true });
      await page.goto("/en/guide/ready/");
      const robots = await ask(here.origin, "/robots.txt");
      assert.match(robots.bytes.toString(), /^User-agent: \*\nAllow: \/\n/);
      assert.equal((await ask(here.origin, "/en/guide/ready/")).headers["content-security-policy"].includes("script-src"), false);
      assert.equal(await page.evaluate(async () => (await fetch("/robots.txt")).status), 200);
    });

    test("the top leads to a language, a folder to its page, and what is not there says so in words", async (test) => {
      const page = await here.open(PHONE, { test });
      await page.goto("/");
      assert.equal(new URL(page.url()).pathname, "/en/");
      await page.goto("/en/privacy");
      assert.equal(new URL(page.url()).pathname, "/en/privacy/");
      const missing = await page.goto("/en/no-such-page/");
      assert.equal(missing.status(), 404);
      assert.ok(await page.getByRole("heading", { level: 1, name: site.trouble["not-found"].title }).isVisible());
    });

    test("the first stop of the keyboard skips to the text, and the second way on is the home page", async (test) => {
      const page = await here.open(LAPTOP, { test });
      await page.goto("/en/privacy/");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: site.home.title }).waitFor();
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: beginsWith(site.skip) });
      assert.ok(await skip.evaluate((element) => element === document.activeElement));
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.ok(await page.getByRole("main").evaluate((main) => main.contains(document.activeElement)));
    });

    test("a compressed twin is the page, a version that is known is not sent again, and a part is cut right", async () => {
      const plain = await ask(here.origin, "/en/");
      const small = await ask(here.origin, "/en/", { headers: { "accept-encoding": "gzip" } });
      assert.equal(small.headers["content-encoding"], "gzip");
      assert.match(small.headers.vary ?? "", /accept-encoding/i);
      assert.ok(gunzipSync(small.bytes).equals(plain.bytes) && small.bytes.length < plain.bytes.length / 2);
      const known = await ask(here.origin, "/en/", { headers: { "accept-encoding": "gzip", "if-none-match": small.headers.etag } });
      assert.deepEqual([known.status, known.bytes.length], [304, 0]);
      const whole = await ask(here.origin, PDF);
      const part = await ask(here.origin, PDF, { headers: { range: "bytes=10-19", "if-range": whole.headers.etag } });
      assert.deepEqual([part.status, part.headers["content-range"]], [206, `bytes 10-19/${whole.bytes.length}`]);
      assert.ok(part.bytes.equals(whole.bytes.subarray(10, 20)));
      const beyond = await ask(here.origin, PDF, { headers: { range: "bytes=99999999-" } });
      assert.equal(beyond.status, 416);
      const head = await ask(here.origin, PDF, { method: "HEAD" });
      assert.deepEqual([head.status, head.headers["content-length"], head.bytes.length], [200, String(whole.bytes.length), 0]);
    });

    test("the site is saved when asked, works in flight mode, tells its day, and is gone when that is asked", async (test) => {
      const page = await here.open(PHONE, { test, scripted: true });
      await page.goto("/en/");
      await page.getByRole("contentinfo").getByRole("link", { name: words.nav, exact: true }).tap();
      await page.waitForURL("**/en/offline/");
      await page.getByRole("button", { name: words.save, exact: true }).waitFor();
      assert.deepEqual(await kept(page), [[], 0, 0], "something is kept before it was asked for");
      await save(page);
      assert.ok(await page.getByRole("button", { name: words.renew, exact: true }).evaluate((element) => element === document.activeElement), "the focus is lost");

      await page.context().setOffline(true);
      const saved = await page.evaluate(readAll, "/en/offline.json");
      assert.ok(saved.length > 100, `${saved.length} files`);
      assertNone(saved.filter(({ path, status }) => status !== 200 || !/^\/(en|assets)\//.test(path)).map(({ path, status }) => `${path}: ${status}`));
      assert.equal(saved.find(({ path }) => path === PDF).bytes, (await ask(here.origin, PDF)).bytes.length, "the saved file is not whole");
      await page.goto("/en/treatments/");
      assert.ok(await page.getByRole("contentinfo").getByText(day).isVisible(), "the page does not tell of which day it is");
      const walk = new Walk(page, PHONE);
      await walk.begin();
      await walk.toCheck();
      await walk.toGuide();
      pdf.assertSound((await walk.save(site.builder["pdf-letter"])).path);
      await page.goto("/en/glossary/");
      await page.getByRole("searchbox").fill("biops");
      await page.waitForFunction(() => [...document.querySelectorAll("main section")].some((letter) => letter.hidden));
      await page.goto("/en/no-such-page/");
      assert.ok(await page.getByRole("heading", { level: 1, name: site.trouble["no-connection"].title }).isVisible());

      await page.context().setOffline(false);
      await page.goto("/en/offline/");
      await page.getByRole("button", { name: words.forget, exact: true }).tap();
      await page.getByRole("status").filter({ hasText: words.forgotten }).waitFor();
      assert.deepEqual(await kept(page), [[], 0, 0], "something is still kept");
    });
  });
}

const kept = (page) => page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length, localStorage.length]);

/** Taps the button and waits until the page says of which day the saved site is. */
async function save(page) {
  await page.getByRole("button", { name: words.save, exact: true }).tap();
  await page.getByRole("status").filter({ hasText: words.saved.replace("{date}", day) }).waitFor({ timeout: 60_000 });
}

/** Runs in the page: asks for every file that the saved list names. */
async function readAll() {
  const state = (await caches.keys()).find((name) => name.endsWith("state"));
  const [note] = await (await caches.open(state)).matchAll();
  const { files } = await note.json();
  return Promise.all(files.map(async ([path]) => {
    const answer = await fetch(path);
    return { path, status: answer.status, bytes: (await answer.arrayBuffer()).byteLength };
  }));
}

describe("a saved site", () => {
  const here = places.files;
  const PAGE = "en/help/index.html";
  /** Puts other bytes on the server's disk, without the twins. */
  const put = (path, bytes) => {
    writeFileSync(join(here.folder, path), bytes);
    for (const ending of ["gz", "br"]) rmSync(join(here.folder, `${path}.${ending}`), { force: true });
  };
  const get = (path) => readFileSync(join(here.folder, path));

  test("a version that is half on the server is not kept, and a new one takes the place of the old one whole", async (test) => {
    const page = await here.open(PHONE, { test, scripted: true });
    const status = page.getByRole("status");
    const [old, list] = [get(PAGE), JSON.parse(get("en/offline.json"))];
    const next = Buffer.from(old.toString().replace("</h1>", " Zwetschge</h1>"));
    const inFlight = async () => {
      await page.context().setOffline(true);
      await page.goto("/en/help/");
      const title = await page.getByRole("heading", { level: 1 }).innerText();
      await page.context().setOffline(false);
      await page.goto("/en/offline/");
      return title;
    };

    put(PAGE, next);
    await page.goto("/en/offline/");
    await page.getByRole("button", { name: words.save, exact: true }).tap();
    await status.filter({ hasText: words.failed }).waitFor({ timeout: 60_000 });
    assert.deepEqual(await kept(page), [[], 0, 0], "something is kept of what could not be saved");

    put(PAGE, old);
    await save(page);
    put(PAGE, next);
    await page.getByRole("button", { name: words.renew, exact: true }).tap();
    await status.filter({ hasText: words.renewed.replace("{date}", day) }).waitFor();
    assert.doesNotMatch(await inFlight(), /Zwetschge/, "the list is the old one, so the old version is whole");

    const files = list.files.map(([path, print]) => [path, path === "/en/help/" ? fingerprint(next) : print]);
    put("en/offline.json", JSON.stringify({ ...list, version: "next", files }));
    await page.getByRole("button", { name: words.renew, exact: true }).tap();
    await status.filter({ hasText: words.renewed.replace("{date}", day) }).waitFor();
    assert.match(await inFlight(), /Zwetschge/);
    put(PAGE, old);
    put("en/offline.json", JSON.stringify(list));
  });
});

describe("with scripts off", () => {
  const { server, files } = places;

  test("a server makes the guide from posted forms", async (test) => {
    const walk = new Walk(await server.open(PHONE, { test }), PHONE);
    await walk.begin();
    await walk.choose("hormone_receptor", "positive", "her2");
  });

  test("files say plainly what they cannot do and lead to the ready-to-go guide", async (test) => {
    const page = await files.open(PHONE, { test });
    await page.goto("/en/guide/");
    assert.ok(await page.getByRole("heading", { level: 1, name: subtypes.hormone_receptor.question }).isVisible());
    assert.ok(await page.getByRole("heading", { name: site["without-server"].title }).isVisible());
    assert.equal(await page.getByRole("button", { name: beginsWith(subtypes.hormone_receptor.positive.label) }).count(), 0, "a button leads nowhere");
    await page.getByRole("link", { name: site["without-server"].ready, exact: true }).tap();
    await page.getByRole("link", { name: site.ready.letter, exact: true }).waitFor();
    const file = await page.request.get(PDF);
    assert.equal((await file.body()).subarray(0, 5).toString(), "%PDF-");
  });

  test("where scripts run but the device fails, files say so and lead to the ready-to-go guide", async (test) => {
    const page = await files.open(PHONE, { test, scripted: true });
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/en/guide/");
    await page.getByRole("alert").filter({ hasText: site.device["failed-alone"] }).waitFor();
    await page.getByRole("button", { name: beginsWith(subtypes.hormone_receptor.positive.label) }).tap();
    const way = page.getByRole("link", { name: site["without-server"].ready, exact: true });
    assert.ok(await way.evaluate((element) => element === document.activeElement), "the form does not lead to the way on");
    await way.tap();
    await page.getByRole("link", { name: site.ready.letter, exact: true }).waitFor();
  });

  test("a form that is posted to files all the same leads to the ready-to-go guide, and says nothing in the address", async () => {
    const secret = Object.keys(goals)[0];
    const answer = await ask(files.origin, "/en/guide/", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: `goal=${secret}` });
    assert.deepEqual([answer.status, answer.headers.location], [303, "/en/guide/ready/"]);
    assert.ok(!files.printed().includes("127.0.0.1"), `nginx wrote down who asked:\n${files.printed()}`);
  });

  test("the server sends brotli, and the export has it beside each page", async () => {
    const [plain, small] = await Promise.all([{}, { "accept-encoding": "br" }].map((headers) => ask(server.origin, "/en/", { headers })));
    assert.equal(small.headers["content-encoding"], "br");
    assert.ok(brotliDecompressSync(small.bytes).equals(plain.bytes));
    const [page, twin] = await Promise.all(["/en/", "/en/index.html.br"].map((path) => ask(files.origin, path)));
    assert.ok(brotliDecompressSync(twin.bytes).equals(page.bytes));
    for (const path of ["/hosting/nginx-http.conf", "/_headers", "/_redirects"]) assert.equal((await ask(files.origin, path)).status, 404, path);
  });
});
