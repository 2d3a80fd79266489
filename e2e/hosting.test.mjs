// The site put up in both ways, the program as a server and its export behind nginx: what a reader meets is the same.

import assert from "node:assert/strict";
import { request } from "node:http";
import { describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { assertNone } from "./support/faults.mjs";
import { LAPTOP, PHONE, WAYS, useSite } from "./support/site.mjs";
import { addresses } from "./support/tour.mjs";
import { HEADINGS, Walk } from "./support/walk.mjs";
import { beginsWith, goals, site, subtypes } from "./support/words.mjs";

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

for (const way of Object.keys(WAYS)) {
  describe(`the site as ${way}`, () => {
    const here = useSite([], way);

    test("every page is there, keeps others out, and asks no other host for anything", async (test) => {
      const page = await here.open(LAPTOP, { test, scripted: true });
      const faults = [];
      const { origin } = here;
      page.on("console", (message) => message.type() === "error" && !message.location().url.includes("no-such-page") && faults.push(`${page.url()}: ${message.text()}`));
      page.on("request", (request) => new URL(request.url()).origin !== origin && faults.push(`${page.url()} asks for ${request.url()}`));
      page.on("response", async (answer) => {
        const headers = await answer.allHeaders();
        const path = new URL(answer.url()).pathname;
        const expected = path.startsWith("/assets/") ? /immutable/ : /no-cache|no-store/;
        if (!expected.test(headers["cache-control"] ?? "")) faults.push(`${path} is kept as ${headers["cache-control"]}`);
        if (headers["referrer-policy"] !== "no-referrer") faults.push(`${path} has another referrer policy`);
        if (headers["x-content-type-options"] !== "nosniff") faults.push(`${path} may be taken for something else`);
        if (headers["set-cookie"]) faults.push(`${path} sets a cookie`);
        const policy = headers["content-security-policy"] ?? "";
        if (!policy.startsWith("default-src 'none'") || /unsafe-inline|unsafe-eval'|https?:|\*/.test(policy.replace("'wasm-unsafe-eval'", ""))) faults.push(`${path} has the policy ${policy}`);
      });
      const paths = await addresses(page);
      assert.ok(paths.length > 30, `${paths.length} pages`);
      assertNone(faults);
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
      const words = site.offline;
      await page.goto("/en/");
      await page.getByRole("contentinfo").getByRole("link", { name: words.nav, exact: true }).tap();
      await page.waitForURL("**/en/offline/");
      await page.getByRole("button", { name: words.save, exact: true }).waitFor();
      const kept = () => page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length, localStorage.length]);
      assert.deepEqual(await kept(), [[], 0, 0], "something is kept before it was asked for");
      const status = page.getByRole("status");
      await page.getByRole("button", { name: words.save, exact: true }).tap();
      await status.filter({ hasText: beginsWith(words.saved.split("{")[0]) }).waitFor({ timeout: 60_000 });
      const day = new Date().toLocaleDateString("en", { dateStyle: "long" });
      assert.ok((await status.innerText()).includes(day), "the day is not told");
      assert.ok(await page.getByRole("button", { name: words.renew, exact: true }).evaluate((element) => element === document.activeElement), "the focus is lost");

      await page.context().setOffline(true);
      const paths = await addresses(page);
      assert.ok(paths.length > 30, `${paths.length} pages`);
      await page.goto("/en/treatments/");
      assert.ok(await page.getByRole("contentinfo").getByText(day).isVisible(), "the page does not tell of which day it is");
      await page.goto("/en/glossary/");
      await page.getByRole("searchbox").or(page.locator(".filter input")).first().fill("biops");
      await page.waitForFunction(() => [...document.querySelectorAll(".letters ~ section, .letter")].some((letter) => letter.hidden));
      await page.goto("/en/no-such-page/");
      assert.ok(await page.getByRole("heading", { level: 1, name: site.trouble["no-connection"].title }).isVisible());
      const pdf = await page.evaluate(async (path) => (await (await fetch(path)).arrayBuffer()).byteLength, PDF).catch(() => 0);

      await page.context().setOffline(false);
      assert.ok(pdf === 0 || pdf === (await ask(here.origin, PDF)).bytes.length, "the saved file is not whole");
      await page.goto("/en/offline/");
      await page.getByRole("button", { name: words.forget, exact: true }).tap();
      await status.filter({ hasText: words.forgotten }).waitFor();
      assert.deepEqual(await kept(), [[], 0, 0], "something is still kept");
    });
  });
}

describe("with scripts off", () => {
  const server = useSite();
  const files = useSite([], "files");

  test("a server makes the guide from posted forms", async (test) => {
    const walk = new Walk(await server.open(PHONE, { test }), PHONE);
    await walk.begin();
    await walk.choose("hormone_receptor", "positive", "her2");
  });

  test("files say plainly what they cannot do and lead to the ready-to-go guide", async (test) => {
    const page = await files.open(PHONE, { test });
    const words = site["without-server"];
    await page.goto("/en/guide/");
    assert.ok(await page.getByRole("heading", { level: 1, name: HEADINGS.hormone_receptor }).isVisible());
    assert.ok(await page.getByRole("heading", { name: words.title }).isVisible());
    assert.equal(await page.getByRole("button", { name: beginsWith(subtypes.hormone_receptor.positive.label) }).count(), 0, "a button leads nowhere");
    await page.getByRole("link", { name: words.ready, exact: true }).tap();
    await page.getByRole("link", { name: site.ready.letter, exact: true }).waitFor();
    const file = await page.request.get(PDF);
    assert.equal((await file.body()).subarray(0, 5).toString(), "%PDF-");
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
