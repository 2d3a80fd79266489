// What a machine can find of accessibility faults, on every page and in every look of it.

import { test } from "node:test";

import { violations } from "./support/axe.mjs";
import { assertNone } from "./support/faults.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { FEW, tour } from "./support/tour.mjs";

const LOOKS = { light: { colorScheme: "light" }, dark: { colorScheme: "dark" }, "forced colours": { colorScheme: "light", forcedColors: "active" } };
const here = useSite();

// Colours do not depend on the width, so every look is tried on the phone, on every page; one on the laptop, on a few of each folder.
const TRIED = [
  [PHONE, Object.keys(LOOKS), Infinity],
  [LAPTOP, ["light"], FEW],
];

for (const [screen, looks, mostOfAFolder] of TRIED) {
  test(`at ${screen.width} px axe finds nothing (${looks.join(", ")}) and every control is at least 44 px high`, async (test) => {
    const page = await here.open(screen, { test, inspected: true });
    const faults = [];
    const look = async (name) => {
      faults.push(...(await page.evaluate(lowControls)).map((control) => `${name}: ${control}`));
      for (const look of looks) {
        await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: "reduce", ...LOOKS[look] });
        faults.push(...(await violations(page)).map((fault) => `${name}, ${look}: ${fault}`));
      }
      await page.emulateMedia({ colorScheme: null, forcedColors: null });
    };
    await tour(page, screen, look, mostOfAFolder);
    assertNone(faults);
  });
}

/** Buttons, boxes and fields that are too low for a numb finger. Links and words of the glossary within a sentence are let be (WCAG 2.5.5). */
function lowControls() {
  const area = (control) => (control.matches("input[type=checkbox], input[type=radio]") ? (control.closest("label") ?? control) : control);
  const isInSentence = (control) => control.matches("p .term, li .term, dd .term") || getComputedStyle(control).display === "inline";
  return [...document.querySelectorAll("button, summary, input:not([type=hidden]), textarea, a[href]")]
    .filter((control) => control.checkVisibility() && !control.closest("[aria-hidden=true], .skip") && !(control.matches("a, .term") && isInSentence(control)))
    .map((control) => ({ control, box: area(control).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height < 43.9)
    .map(({ control, box }) => `${control.localName} "${(control.innerText || control.name).trim().slice(0, 40)}" is ${Math.round(box.height)} px high`);
}
