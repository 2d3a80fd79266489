// How pages sit on a screen: nothing scrolls sideways, nothing moves by itself.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertNone } from "./support/faults.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { tour } from "./support/tour.mjs";

/** What WCAG 2.2 calls reflow (1.4.10): 1280 px at 400%. */
const NARROWEST = { width: 320, height: 700, touch: true };
/** The spacing that readers may set for themselves (WCAG 2.2, 1.4.12). */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
const here = useSite();

async function sideways(page) {
  const [content, screen] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.documentElement.clientWidth]);
  return content > screen ? `${content} px wide on ${screen} px` : "";
}

test("no page scrolls sideways at 320 px, nor with the reader's own spacing", async (test) => {
  const page = await here.open(NARROWEST, { test, inspected: true });
  const faults = [];
  await tour(page, NARROWEST, async (name) => {
    const fault = await sideways(page);
    if (fault) faults.push(`${name}: ${fault}`);
    const style = await page.addStyleTag({ content: SPACING });
    const spaced = await sideways(page);
    await style.evaluate((element) => element.remove());
    if (spaced) faults.push(`${name}, with the reader's own spacing: ${spaced}`);
  });
  assertNone(faults);
});

for (const screen of [PHONE, LAPTOP]) {
  test(`nothing on the home page moves while it loads at ${screen.width} px`, async (test) => {
    const page = await here.open(screen, { test, inspected: true });
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await page.goto("/en/");
    await page.evaluate(() => document.fonts.ready);
    const moved = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const shifts = [];
          new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(shifts.map((shift) => ({ by: shift.value, what: shift.sources.map((source) => source.node?.outerHTML?.slice(0, 80)) }))), 500);
        }),
    );
    const sum = moved.reduce((sum, shift) => sum + shift.by, 0);
    // Less than a pixel of text that is set in another face; readers see none of it.
    assert.ok(sum < 0.001, `layout shift of ${sum}: ${JSON.stringify(moved, null, 2)}`);
  });
}
