// The site in Spanish. The parts are those of the English pages, which the other tests look at in every state; here it is the longer
// words that are tried: all pages for their width, some for everything else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { violations } from "./support/axe.mjs";
import { assertNone } from "./support/faults.mjs";
import * as pdf from "./support/pdf.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { visits } from "./support/tour.mjs";
import { FIRST_GOALS, Walk } from "./support/walk.mjs";

const NARROWEST = { width: 320, height: 700, touch: true };
/** One page of each kind. */
const SAMPLE = ["", "guide/", "guide/ready/", "learn/", "understanding/", "treatments/", "treatments/pi3k-inhibitors/", "glossary/", "glossary/biopsy/", "sources/", "help/", "help/support/", "ways/just-told/"];
const here = useSite();

test(`axe finds nothing on a page of each kind at ${PHONE.width} px`, async (test) => {
  const page = await here.open(PHONE, { test, inspected: true });
  const faults = [];
  for (const address of SAMPLE.map((path) => `/es/${path}`)) {
    await page.goto(address);
    faults.push(...(await violations(page)).map((fault) => `${address}: ${fault}`));
  }
  assertNone(faults);
});

test("no page in Spanish scrolls sideways at 320 px, and each says that it is in Spanish", async (test) => {
  const page = await here.open(NARROWEST, { test });
  const faults = [];
  for await (const address of visits(page, { language: "es" })) {
    const [content, screen, lang] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.documentElement.clientWidth, document.documentElement.lang]);
    if (content > screen) faults.push(`${address}: ${content} px wide on ${screen} px`);
    if (lang !== "es" && !address.includes("no-such-page")) faults.push(`${address}: is in ${lang}`);
  }
  assertNone(faults);
});

test("a reader makes her guide in Spanish, and the paper is in Spanish too", async (test) => {
  const walk = new Walk(await here.open(LAPTOP, { test }), { language: "es" });
  const { guide, goals, site } = walk.words;
  await walk.begin();
  await walk.toCheck();
  await walk.toGuide();
  const { bytes, path } = await walk.save(site.builder["pdf-letter"]);
  assert.ok(bytes.length > 10_000);
  const text = pdf.text(path).replace(/\s+/g, " ");
  for (const words of [guide.title, guide.know, guide["top-questions"], goals[FIRST_GOALS[0]].label]) assert.ok(text.includes(words), `the paper lacks "${words}"`);
});
