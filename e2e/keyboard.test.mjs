// The way to the PDF without a pointer: Tab, Enter and Space, and the arrow keys where a browser asks for them.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { assertNone } from "./support/faults.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { FEW, tour } from "./support/tour.mjs";
import { FIRST_GOALS, Walk } from "./support/walk.mjs";
import { beginsWith, site } from "./support/words.mjs";

const words = site.builder;
const here = useSite();

/** More stops than the page can have. */
const mostStops = async (page) => (await page.locator("a, button, input, textarea, select, summary, audio, video, [tabindex]").count()) + 5;

const isFocused = (target) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus. */
async function tabTo(page, target) {
  await target.waitFor();
  const most = await mostStops(page);
  for (let stop = 0; stop < most; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${target}`);
}

async function press(page, target, key = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

describe("with the keyboard alone and scripts off", () => {
  test("the builder leads to the PDF", async (test) => {
    const page = await here.open(LAPTOP, { test });
    const walk = new Walk(page);
    await page.goto("/en/");
    await press(page, page.getByRole("main").getByRole("link", { name: site.home.make, exact: true }));
    await walk.isAt("hormone_receptor");
    await press(page, walk.choice("hormone_receptor", "positive"));
    await walk.isAt("her2");
    await press(page, walk.choice("her2", "low"), "Space");
    await walk.isAt("markers");
    await tabTo(page, walk.marker("pik3ca", "not-sure"));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    assert.ok(await walk.marker("pik3ca", "found").isChecked(), "the arrow keys do not choose a finding");
    await press(page, walk.button(words.next));
    await walk.isAt("goals");
    for (const id of FIRST_GOALS.slice(0, 3)) await press(page, walk.goal(id), "Space");
    await press(page, walk.button(words.next));
    await walk.isAt("check");
    await tabTo(page, walk.button(words.download));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.match(download.suggestedFilename(), /\.pdf$/);
  });

  test("Enter in a text field goes on instead of back", async (test) => {
    const page = await here.open(LAPTOP, { test });
    const walk = new Walk(page);
    await walk.begin();
    await walk.toCheck({ goals: [] });
    await walk.tap(walk.change(site.builder.goals));
    await walk.isAt("goals");
    await page.getByLabel(words["own-goal"]).fill("Dance at a wedding");
    await page.keyboard.press("Enter");
    await walk.isAt("check");
    assert.ok((await page.getByRole("main").innerText()).includes("Dance at a wedding"), "what was typed is gone");
  });

  test("the first stop of a page skips to its text", async (test) => {
    const page = await here.open(LAPTOP, { test });
    await page.goto("/en/");
    const skip = page.getByRole("link", { name: beginsWith(site.skip) });
    await page.keyboard.press("Tab");
    assert.ok(await isFocused(skip), "the skip link is not the first stop");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.getByRole("main").evaluate((main) => main.contains(document.activeElement)), "the skip link does not lead into the text");
  });

  for (const [screen, mostOfAFolder] of [[PHONE, FEW], [LAPTOP, 1]]) {
    test(`the focus can be seen at every stop, and Tab comes to an end, at ${screen.width} px`, async (test) => {
      const page = await here.open(screen, { test });
      const faults = [];
      await tour(page, screen, async (name) => {
        faults.push(...(await unseenStops(page)).map((fault) => `${name}: ${fault}`));
      }, mostOfAFolder);
      assertNone(faults);
    });
  }
});

/** Tabs through the whole page from its top; the stops whose focus cannot be seen. */
async function unseenStops(page) {
  await page.evaluate(() => {
    document.activeElement?.blur?.();
    getSelection().collapse(document.body, 0);
    scrollTo(0, 0);
  });
  const faults = [];
  const most = await mostStops(page);
  const first = page.getByRole("link", { name: beginsWith(site.skip) });
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(look);
    // After its last stop the page is left, or begins again.
    if (seen.ended || (stop > 0 && (await isFocused(first)))) return faults;
    if (seen.fault) faults.push(seen.fault);
  }
  return [...faults, `Tab does not come to an end after ${most} stops`];

  function look() {
    const stop = document.activeElement;
    if (!stop || stop === document.body || stop === document.documentElement) return { ended: true };
    const name = `${stop.localName} "${(stop.innerText || stop.name || "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;
    // A box or button that is drawn by its label shows the focus there.
    const drawn = [stop, stop.closest("label"), stop.nextElementSibling].filter(Boolean);
    const isMarked = drawn.some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    if (!isMarked) return { fault: `${name} does not show the focus` };
    // A link that goes on in the next line has a box for each of its lines.
    const box = stop.getClientRects()[0] ?? stop.getBoundingClientRect();
    const shown = document.elementFromPoint(box.left + box.width / 2, Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
    const isCovered = shown && !stop.contains(shown) && !shown.contains(stop) && !stop.closest("label")?.contains(shown);
    return { fault: isCovered ? `${name} is covered by ${shown.localName}.${shown.className}` : "" };
  }
}
