// What the site promises about a reader's answers, seen from the browser and from what the server prints.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as pdf from "./support/pdf.mjs";
import { LAPTOP, useSite } from "./support/site.mjs";
import { FIRST_GOALS, Walk } from "./support/walk.mjs";
import { site } from "./support/words.mjs";

const words = site.builder;
const OWN_WORDS = "Zwetschgenkuchen";
const here = useSite();

/** Walks from the home page to the files and notes every request and answer on the way. */
async function watchedWalk(test) {
  const page = await here.open(LAPTOP, { test });
  const requests = [];
  const answers = [];
  page.context().on("request", (request) => requests.push(request));
  page.context().on("response", (answer) => answers.push(answer));
  const walk = new Walk(page);
  const places = [];
  page.on("framenavigated", () => places.push(page.url()));
  await walk.begin();
  await walk.toCheck({ hormone_receptor: "negative", her2: "ultralow", goals: FIRST_GOALS.slice(0, 3) });
  await walk.tap(walk.change(words.visit, words.add));
  await walk.isAt("visit");
  await page.getByLabel(words.companion).fill(OWN_WORDS);
  await walk.goOn("check");
  await walk.toGuide();
  const file = await walk.save(words["pdf-letter"]);
  return { page, requests, answers, places, file };
}

test("the walk asks no other host for anything", async (test) => {
  const { requests } = await watchedWalk(test);
  const hosts = new Set(requests.map((request) => new URL(request.url()).origin));
  assert.deepEqual([...hosts], [here.origin]);
});

test("no answer is in any address, and none has a query", async (test) => {
  const { requests, places } = await watchedWalk(test);
  const secrets = [OWN_WORDS, "ultralow", "negative", ...FIRST_GOALS.slice(0, 3)];
  for (const address of [...requests.map((request) => request.url()), ...places]) {
    assert.equal(new URL(address).search, "", `${address} has a query`);
    for (const secret of secrets) assert.ok(!address.includes(secret), `${address} tells "${secret}"`);
  }
});

test("no cookie is set and nothing is kept in the browser", async (test) => {
  const { page, answers } = await watchedWalk(test);
  assert.deepEqual(await page.context().cookies(), []);
  for (const answer of answers) assert.equal(await answer.headerValue("set-cookie"), null, `${answer.url()} sets a cookie`);
  const { origins } = await page.context().storageState({ indexedDB: true });
  assert.deepEqual(origins, []);
});

test("no page sends a referrer or lets another host in, and pages with answers are not kept", async (test) => {
  const { answers } = await watchedWalk(test);
  for (const answer of answers) {
    const headers = await answer.allHeaders();
    assert.equal(headers["referrer-policy"], "no-referrer", `${answer.url()} has another referrer policy`);
    if (answer.request().method() === "POST") assert.match(headers["cache-control"] ?? "", /no-store/, `${answer.url()} may be kept`);
    if (!/html/.test(headers["content-type"] ?? "")) continue;
    const policy = headers["content-security-policy"] ?? "";
    assert.match(policy, /default-src 'none'|default-src 'self'/, `${answer.url()} has no content security policy`);
    // The builder runs our own module and nothing else that is made while it runs.
    const isBuilder = answer.request().method() === "GET" && new URL(answer.url()).pathname.endsWith("/guide/");
    assert.doesNotMatch(isBuilder ? policy.replace("'wasm-unsafe-eval'", "") : policy, /unsafe|https?:|\*/, `${answer.url()} has a policy that lets others in`);
  }
  const posted = answers.map((answer) => answer.request()).filter((request) => request.method() === "POST");
  assert.ok(posted.length > 0, "no form was posted");
  for (const request of posted) assert.equal(await request.headerValue("referer"), null, `${request.url()} was told where the reader came from`);
});

test("the server prints nothing that a reader said", async (test) => {
  await watchedWalk(test);
  for (const secret of [OWN_WORDS, "ultralow", FIRST_GOALS[0], "127.0.0.1 "]) assert.ok(!here.printed().includes(secret), `the server printed "${secret}":\n${here.printed()}`);
});

test("the file's own description tells nothing of its reader", async (test) => {
  const { file } = await watchedWalk(test);
  assert.ok(!pdf.about(file.path).includes(OWN_WORDS), pdf.about(file.path));
  assert.ok(!file.name.includes(OWN_WORDS), file.name);
});
