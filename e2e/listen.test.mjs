// The page read aloud by the device: shown only where the device has a voice of its own, followed in the text, kept in hand.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { site } from "./support/words.mjs";

const words = site.listen;
const here = useSite();

/** A device with these voices that says each sentence only when it is told to go on, and notes what it said. */
function device(voices) {
  const heard = [];
  let current = null;
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(said) {
      current = said;
      heard.push({ text: said.text, rate: said.rate, voice: said.voice.name });
    },
    cancel() {
      const cut = current;
      current = null;
      // As browsers do: the end of what was cut off is told, and late.
      setTimeout(() => cut?.onerror?.(), 0);
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.heard = heard;
  window.saidIt = () => {
    const said = current;
    current = null;
    said?.onend?.();
  };
}

const OWN = { name: "Own", lang: "en-US", localService: true, default: true };
const FOREIGN = { name: "Foreign", lang: "fr-FR", localService: true, default: false };
const FAR = { name: "Far", lang: "en-US", localService: false, default: true };

async function openWith(test, voices, screen = PHONE, address = "/en/understanding/") {
  const page = await here.open(screen, { test, inspected: true });
  await page.addInitScript(device, voices);
  await page.goto(address);
  return page;
}

const start = (page) => page.getByRole("button", { name: words.start, exact: true });
const player = (page) => page.getByRole("region", { name: words.label, exact: true });
const key = (page, name) => page.getByRole("button", { name, exact: true });
const heard = (page) => page.evaluate(() => window.heard);
const marked = (page) => page.evaluate(() => [...(CSS.highlights.get("spoken") ?? [])].join("").replace(/\s+/g, " "));

for (const screen of [PHONE, LAPTOP]) {
  describe(`read aloud at ${screen.width} px`, () => {
    test("each sentence is said in its turn and marked where it stands", async (test) => {
      const page = await openWith(test, [FOREIGN, OWN], screen);
      await start(page).click();
      for (let turn = 0; turn < 6; turn += 1) {
        const said = await heard(page);
        assert.equal(said.length, turn + 1);
        assert.equal(said.at(-1).voice, OWN.name);
        assert.equal(await marked(page), said.at(-1).text);
        await page.evaluate(() => window.saidIt());
      }
      const title = await page.getByRole("heading", { level: 1 }).innerText();
      assert.equal((await heard(page))[0].text, title);
    });

    test("pause keeps the place, go on says the sentence again, stop gives the page back", async (test) => {
      const page = await openWith(test, [OWN], screen);
      await start(page).click();
      assert.ok(await key(page, words.pause).evaluate((button) => button === document.activeElement), "the focus is not on the player");
      await page.evaluate(() => window.saidIt());
      await page.keyboard.press("Enter");
      assert.equal(await page.getByRole("status").first().innerText(), words.paused);
      await page.waitForTimeout(50);
      assert.equal((await heard(page)).length, 2, "it reads on although it is paused");
      await key(page, words["go-on"]).click();
      const said = await heard(page);
      assert.equal(said[2].text, said[1].text);
      await key(page, words.stop).click();
      assert.equal(await marked(page), "");
      assert.ok(await start(page).evaluate((button) => button === document.activeElement), "the focus is lost");
      assert.ok(await player(page).isHidden(), "the player stays");
    });
  });
}

test("another speed is heard at once, and Escape stops", async (test) => {
  const page = await openWith(test, [OWN]);
  await start(page).click();
  await page.getByLabel(words.speed).selectOption({ label: words.slow });
  const said = await heard(page);
  assert.equal(said.length, 2);
  assert.equal(said[1].text, said[0].text);
  assert.ok(said[1].rate < said[0].rate);
  await page.keyboard.press("Escape");
  assert.ok(await player(page).isHidden(), "Escape does not stop it");
});

test("the whole page is read, once, and its end is told", async (test) => {
  const page = await openWith(test, [OWN]);
  await start(page).click();
  for (let turn = 0; turn < 400 && (await player(page).isVisible()); turn += 1) await page.evaluate(() => window.saidIt());
  assert.equal(await page.getByRole("status").first().innerText(), words.ended);
  const said = (await heard(page)).map((one) => one.text);
  for (const heading of await page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts()) {
    assert.equal(said.filter((text) => text === heading).length, 1, `"${heading}" is not read once`);
  }
  for (const silent of [site.reading.sources, site.reading.close]) assert.ok(!said.some((text) => text.includes(silent)), `"${silent}" is read`);
});

test("no voice of the device, no button, and a voice on a server is none", async (test) => {
  for (const voices of [[], [FOREIGN], [FAR]]) {
    const page = await openWith(test, voices);
    assert.ok(await start(page).isHidden(), JSON.stringify(voices));
  }
  const page = await here.open(PHONE, { test });
  await page.goto("/en/understanding/");
  assert.ok(await start(page).isHidden(), "the button is there without scripts");
});

test("a voice that comes late shows the button, and nothing on the page moves for it", async (test) => {
  const page = await openWith(test, []);
  const places = () => page.evaluate(() => [...document.querySelectorAll("h1, h2, p")].map((each) => each.getBoundingClientRect().top));
  const before = await places();
  await page.evaluate((voice) => {
    speechSynthesis.getVoices = () => [voice];
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  }, OWN);
  assert.ok(await start(page).isVisible());
  const after = await places();
  assert.deepEqual(after, before);
});
