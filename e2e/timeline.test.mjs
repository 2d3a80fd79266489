// The timeline: what its style rules show is what the rules of the content say, over every answer there can be; and it works
// without a script, with the keyboard, and without sending an answer.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, test } from "node:test";

import { top } from "./support/server.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { HEADINGS } from "./support/walk.mjs";
import { site as words } from "./support/words.mjs";

const site = useSite();
const ADDRESS = "/en/timeline/";
const own = words.timeline;

/** What `care` says: for each kind, the results it depends on and a case for every combination of answers to them. */
let kinds;
before(() => {
  const printed = execFileSync("cargo", ["run", "--quiet", "--package", "site", "--example", "fits"], { cwd: top, encoding: "utf8", maxBuffer: 2 ** 26 });
  kinds = JSON.parse(printed);
});

const fieldOf = (result) => (["hormone_receptor", "her2"].includes(result) ? result : `marker.${result}`);
const choose = (page, result, value) => page.locator(`.mine [name="${fieldOf(result)}"][value="${value}"]`);

test("over the whole space of answers, what is shown of each kind is what care says", async (t) => {
  const page = await site.open(LAPTOP, { test: t });
  await page.goto(ADDRESS);
  let compared = 0;
  for (const kind of kinds) {
    // Something else is always chosen, so that the badges are on; no kind depends on every result.
    const all = kinds.flatMap((other) => other.results);
    const besides = all.find((result) => !kind.results.includes(result));
    const faults = await page.evaluate(compareInPage, { kind, fields: kind.results.map(fieldOf), besides: fieldOf(besides) });
    assert.deepEqual(faults, [], `${kind.id}: ${faults.length} of ${kind.cases.length} cases`);
    compared += kind.cases.length;
  }
  assert.ok(compared > 2_000, `${compared} cases`);
  t.diagnostic(`${compared} combinations of answers compared`);
});

/** Runs in the page: chooses the answers of each case, and reads what is displayed. */
function compareInPage({ kind, fields, besides }) {
  const inputs = (field) => [...document.querySelectorAll(`.mine [name="${field}"]`)];
  const names = new Map([...document.querySelectorAll(".mine [type=radio]")].map((input) => [input.id.replace(/\d/, ""), input.name.replace("marker.", "")]));
  const shown = (element) => getComputedStyle(element).display !== "none";
  const row = document.getElementById(kind.id);
  const faults = [];
  inputs(besides)[0].checked = true;
  for (const { said, fit, decided_by } of kind.cases) {
    fields.forEach((field, place) => (inputs(field).find((input) => input.value === said[place]).checked = true));
    const badges = [...row.querySelectorAll(".fit > span")].filter(shown);
    const is = badges.map((badge) => ({ o: "option", q: "ask", x: "other" })[badge.className]).join();
    const asked = is === "ask" ? [...badges[0].querySelectorAll("i")].filter(shown).map((name) => names.get(name.className)) : [];
    if (is !== fit || asked.sort().join() !== decided_by.sort().join()) faults.push({ said, fit, is, decided_by, asked });
  }
  document.querySelector(".mine").reset();
  return faults.slice(0, 5);
}

/** How many kinds have each fit for these answers, as `care` says. */
function counts(answers) {
  const fits = kinds.map((kind) => {
    const said = kind.results.map((result) => answers[result] ?? "not-sure");
    return kind.cases.find((each) => each.said.join() === said.join()).fit;
  });
  return ["option", "ask", "other"].map((fit) => fits.filter((each) => each === fit).length);
}

const ANSWERS = [
  { hormone_receptor: "positive", her2: "low", pik3ca: "found" },
  { hormone_receptor: "negative", her2: "zero", "pd-l1": "not-found" },
  { her2: "positive" },
  { "msi-high": "found" },
];

test("the sentence with the counts says what care says, without a script", async (t) => {
  const page = await site.open(PHONE, { test: t });
  await page.goto(ADDRESS);
  const session = await page.context().newCDPSession(page);
  for (const answers of ANSWERS) {
    await page.locator(".mine").evaluate((form) => form.reset());
    for (const [result, value] of Object.entries(answers)) await choose(page, result, value).evaluate((input) => (input.checked = true));
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const texts = nodes.filter((node) => node.role?.value === "StaticText").map((node) => node.name.value);
    const start = texts.findLastIndex((text) => text.startsWith(words.timeline["of-all"].replace("{total}", kinds.length)));
    const numbers = texts.slice(start + 1).filter((text) => /^\d+$/.test(text)).slice(0, 3).map(Number);
    assert.deepEqual(numbers, counts(answers), JSON.stringify(answers));
  }
});

test("with a script the counts are said aloud after each choice", async (t) => {
  const page = await site.open(LAPTOP, { test: t, inspected: true });
  await page.goto(ADDRESS);
  for (const [result, value] of Object.entries(ANSWERS[0])) await choose(page, result, value).check({ force: true });
  const [option, ask, other] = counts(ANSWERS[0]);
  const said = [own.options, own.asks, own.others].map((text, place) => text.replace("{count}", [option, ask, other][place])).join(" ");
  await page.getByRole("status").filter({ hasText: said }).waitFor({ state: "attached" });
});

for (const inspected of [false, true]) {
  const how = inspected ? "with a script" : "without a script";

  test(`a chosen answer can be taken back, and all of them, ${how}`, async (t) => {
    const page = await site.open(PHONE, { test: t, inspected });
    await page.goto(ADDRESS);
    const chips = page.locator(".chips > [class]:visible");
    await choose(page, "hormone_receptor", "positive").check({ force: true });
    await choose(page, "esr1", "not-found").check({ force: true });
    assert.equal(await chips.count(), 2);
    await chips.first().click();
    assert.ok(await choose(page, "hormone_receptor", "not-sure").isChecked());
    assert.equal(await chips.count(), 1);
    await page.getByRole("button", { name: own.clear }).click();
    assert.equal(await chips.count(), 0);
    assert.ok(await choose(page, "esr1", "not-sure").isChecked());
  });
}

test("before anything is chosen no kind is judged", async (t) => {
  const page = await site.open(PHONE, { test: t });
  await page.goto(ADDRESS);
  assert.equal(await page.locator(".fit > span:visible").count(), 0);
  await choose(page, "her2", "zero").check({ force: true });
  assert.equal(await page.locator(".fit > span:visible").count(), kinds.length);
});

test("an address with the name of a kind leads to its box, and opens it with a script", async (t) => {
  for (const inspected of [false, true]) {
    const page = await site.open(PHONE, { test: t, inspected });
    await page.goto(`${ADDRESS}#parp-inhibitors`);
    const row = page.locator("#parp-inhibitors");
    assert.ok(await row.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
    assert.equal(await row.locator("details").evaluate((details) => details.open), inspected);
  }
});

test("without a script the answers go along into the builder, which asks for what is missing", async (t) => {
  const page = await site.open(PHONE, { test: t });
  const take = async (answers) => {
    await page.goto(ADDRESS);
    for (const [result, value] of Object.entries(answers)) await choose(page, result, value).check({ force: true });
    await page.getByRole("button", { name: own.take }).click();
  };
  const isAt = (step) => page.getByRole("heading", { level: 1, name: HEADINGS[step] }).waitFor();
  await take({ her2: "low" });
  await isAt("hormone_receptor");
  await take({ hormone_receptor: "positive" });
  await isAt("her2");
  await take({ hormone_receptor: "positive", her2: "low" });
  await isAt("markers");
  await take(ANSWERS[0]);
  await page.getByRole("heading", { level: 1, name: /most to you/ }).waitFor();
  const kept = await page.locator("input[type=hidden]").evaluateAll((inputs) => Object.fromEntries(inputs.map((input) => [input.name, input.value])));
  assert.deepEqual([kept.hormone_receptor, kept.her2, kept["marker.pik3ca"]], ["positive", "low", "found"]);
});

test("with a script no answer is sent: they go along behind the # of the address", async (t) => {
  const page = await site.open(LAPTOP, { test: t, inspected: true });
  await page.goto(ADDRESS);
  const sent = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  const gone = page.waitForRequest((request) => request.isNavigationRequest());
  await page.evaluate(() => {
    globalThis.going = [];
    addEventListener("hashchange", () => globalThis.going.push(location.hash));
  });
  for (const [result, value] of Object.entries(ANSWERS[0])) await choose(page, result, value).check({ force: true });
  await page.getByRole("button", { name: own.take }).click();
  const request = await gone;
  assert.equal(request.method(), "GET");
  await page.waitForURL(/\/en\/guide\//);
  assert.ok(sent.length > 0);
  for (const each of sent) assert.ok(!/positive|pik3ca|low/.test(each.split("#")[0].replace(site.origin, "")), each);
});

test("the keyboard alone chooses, takes back and opens a box", async (t) => {
  const page = await site.open(LAPTOP, { test: t, inspected: true });
  await page.goto(ADDRESS);
  await choose(page, "hormone_receptor", "not-sure").focus();
  await page.keyboard.press("ArrowLeft");
  assert.ok(await choose(page, "hormone_receptor", "negative").isChecked());
  const chip = page.locator(".chips > [class]:visible");
  await chip.focus();
  await page.keyboard.press("Enter");
  assert.ok(await choose(page, "hormone_receptor", "not-sure").isChecked());
  const box = page.locator("#surgery summary");
  await box.focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("#surgery details").evaluate((details) => details.open));
});
