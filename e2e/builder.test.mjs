// The guide builder as a reader meets it whose browser runs no scripts: from the home page to the files.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import * as pdf from "./support/pdf.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { FIRST_GOALS, Walk } from "./support/walk.mjs";
import { beginsWith, fill, goals, guide, markers, site, subtypes } from "./support/words.mjs";

const words = site.builder;
const MOST_TAPS = 10;
const THREE_GOALS = FIRST_GOALS.slice(0, 3);
const here = useSite();

async function begin(test, screen) {
  const walk = new Walk(await here.open(screen, { test }), screen);
  await walk.begin();
  return walk;
}

/** What a reader does on the page that a browser shows in place of one it did not keep. */
async function askedToSendAgain(page) {
  await page.locator("body").innerText();
  await page.reload();
}

for (const screen of [PHONE, LAPTOP]) {
  describe(`at ${screen.width} px with scripts off`, () => {
    test("ten taps lead from the home page to the PDF, a marker and three goals included", async (test) => {
      const walk = await begin(test, screen);
      await walk.choose("hormone_receptor", "positive", "her2");
      await walk.choose("her2", "low", "markers");
      await walk.tap(walk.marker("pik3ca", "found"));
      await walk.goOn("goals");
      await walk.tick(THREE_GOALS);
      await walk.goOn("check");
      const file = await walk.save(words.download);
      assert.ok(walk.taps <= MOST_TAPS, `it took ${walk.taps} taps`);
      assert.equal(file.bytes.subarray(0, 5).toString(), "%PDF-");
      assert.match(file.name, /\.pdf$/);
      pdf.assertSound(file.path);
      const said = pdf.text(file.path).replace(/\s+/g, " ");
      for (const expected of [guide.title, markers.pik3ca.short, ...THREE_GOALS.map((id) => goals[id].label)]) {
        assert.ok(said.includes(expected), `the PDF does not say "${expected}"`);
      }
    });

    test("who is sure of nothing reaches the PDF too", async (test) => {
      const walk = await begin(test, screen);
      await walk.toCheck({ hormone_receptor: "not-sure", her2: "not-sure", goals: [] });
      const file = await walk.save(words.download);
      assert.ok(walk.taps <= MOST_TAPS, `it took ${walk.taps} taps`);
      assert.ok(pdf.text(file.path).includes(guide.missing), "the PDF does not say which results are missing");
    });

    test("the guide on the screen can be saved as letter PDF, A4 PDF, text and calendar", async (test) => {
      const walk = await begin(test, screen);
      await walk.toCheck();
      await walk.tap(walk.change(words.visit, words.add));
      await walk.isAt("visit");
      await walk.page.getByLabel(words.month, { exact: true }).fill("1");
      await walk.page.getByLabel(words.day, { exact: true }).fill("12");
      await walk.page.getByLabel(words.year, { exact: true }).fill("2031");
      await walk.page.getByLabel(words.companion).fill("My sister Ana");
      await walk.goOn("check");
      await walk.toGuide();
      assert.ok(await walk.page.getByText("My sister Ana").first().isVisible(), "the guide does not say who comes along");

      const letter = await walk.save(words["pdf-letter"]);
      assert.match(pdf.about(letter.path), /Page size: +612 x 792/);
      const a4 = await walk.save(words["pdf-a4"]);
      assert.match(pdf.about(a4.path), /Page size: +595\.\d+ x 841\.\d+/);
      const text = await walk.save(words.text);
      assert.match(text.name, /\.txt$/);
      assert.ok(text.bytes.toString().includes("My sister Ana"), "the text does not say who comes along");
      const calendar = await walk.save(words.calendar);
      assert.match(calendar.name, /\.ics$/);
      assert.match(calendar.bytes.toString(), /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20310112\r\n/);
    });

    test("Back and Change keep everything that was said", async (test) => {
      const walk = await begin(test, screen);
      const { page } = walk;
      await walk.choose("hormone_receptor", "negative", "her2");
      await walk.choose("her2", "ultralow", "markers");
      await walk.tap(walk.marker("esr1", "found"));
      await walk.tap(walk.marker("brca", "not-found"));
      await walk.goOn("goals");
      await walk.tick(THREE_GOALS.slice(0, 2));
      await page.getByLabel(words["own-goal"]).fill("Dance at a wedding");
      await walk.goOn("check");
      await walk.tap(walk.change(words.visit, words.add));
      await walk.isAt("visit");
      await page.getByLabel(words["about-me"]).fill("I teach");
      await walk.goOn("check");
      await walk.toGuide();

      await walk.tap(walk.button(words["change-answers"]));
      await walk.isAt("check");
      await walk.goBack("goals");
      for (const id of THREE_GOALS.slice(0, 2)) assert.ok(await walk.goal(id).isChecked(), `the goal ${id} is gone`);
      assert.equal(await page.getByLabel(words["own-goal"]).inputValue(), "Dance at a wedding");
      await walk.goBack("markers");
      assert.ok(await walk.marker("esr1", "found").isChecked(), "the marker that was found is gone");
      assert.ok(await walk.marker("brca", "not-found").isChecked(), "the marker that was not found is gone");
      await walk.goBack("her2");
      assert.match(await walk.choice("her2", "ultralow").innerText(), new RegExp(words["your-answer"]));
      await walk.goBack("hormone_receptor");
      assert.match(await walk.choice("hormone_receptor", "negative").innerText(), new RegExp(words["your-answer"]));

      await walk.choose("hormone_receptor", "negative", "her2");
      await walk.choose("her2", "ultralow", "markers");
      await walk.goOn("goals");
      await walk.goOn("check");
      const shown = await page.getByRole("main").innerText();
      const said = [subtypes.her2.ultralow.label, markers.esr1.short, markers.brca.short, goals[THREE_GOALS[0]].label, "Dance at a wedding", "I teach"];
      for (const each of said) assert.ok(shown.includes(each), `"${each}" is gone after the way back and forth`);
    });

    // Pages with answers are `no-store`, so a browser asks before it shows one again. What was said before that page is kept.
    test("the browser's own Back keeps what was said, after it has asked to send the form once more", async (test) => {
      const walk = await begin(test, screen);
      await walk.toCheck();
      await walk.page.goBack().catch(() => askedToSendAgain(walk.page));
      await walk.isAt("goals");
      await walk.goBack("markers");
      await walk.goBack("her2");
      assert.match(await walk.choice("her2", "low").innerText(), new RegExp(words["your-answer"]));
    });

    test("a fourth goal is refused aloud and all four ticks stay", async (test) => {
      const walk = await begin(test, screen);
      const { page } = walk;
      const four = FIRST_GOALS.slice(0, 4);
      await walk.choose("hormone_receptor", "positive", "her2");
      await walk.choose("her2", "positive", "markers");
      await walk.goOn("goals");
      await walk.tick(four);
      await walk.tap(walk.button(words.next));
      const summary = page.getByRole("alert");
      await summary.waitFor();
      assert.ok((await summary.innerText()).includes(site.faults.title), "the summary has no heading");
      assert.ok(await summary.evaluate((element) => element === document.activeElement), "the error summary does not have the focus");
      assert.match(await page.title(), beginsWith(fill(site["error-title"], { page: "" })), "the title does not say that something is wrong");
      for (const id of four) assert.ok(await walk.goal(id).isChecked(), `the tick of ${id} is gone`);

      await walk.tap(summary.getByRole("link"));
      assert.ok(await walk.goal(four[0]).evaluate((element) => element === document.activeElement), "the summary does not lead to the tick boxes");
      await walk.tap(walk.goal(four[3]));
      await walk.goOn("check");
    });

    test("goals change their order with a button", async (test) => {
      const walk = await begin(test, screen);
      await walk.toCheck();
      const order = () => walk.page.getByRole("listitem").filter({ hasText: new RegExp(THREE_GOALS.map((id) => goals[id].label).join("|")) }).allInnerTexts();
      assert.match((await order())[0], beginsWith(goals[THREE_GOALS[0]].label));
      await walk.tap(walk.buttonFor(words["move-up"], goals[THREE_GOALS[1]].label));
      await walk.page.getByRole("main").getByRole("listitem").first().filter({ hasText: goals[THREE_GOALS[1]].label }).waitFor();
      assert.match((await order())[1], beginsWith(goals[THREE_GOALS[0]].label));
    });

    test("a day that does not exist is said and stays as it was typed", async (test) => {
      const walk = await begin(test, screen);
      const { page } = walk;
      await walk.toCheck();
      await walk.tap(walk.change(words.visit, words.add));
      await walk.isAt("visit");
      await page.getByLabel(words.month, { exact: true }).fill("2");
      await page.getByLabel(words.day, { exact: true }).fill("31");
      await page.getByLabel(words.year, { exact: true }).fill("2031");
      await page.getByLabel(words["about-me"]).fill("I teach");
      await walk.tap(walk.button(words.next));
      await page.getByRole("alert").waitFor();
      assert.equal(await page.getByLabel(words.day, { exact: true }).inputValue(), "31");
      assert.equal(await page.getByLabel(words["about-me"]).inputValue(), "I teach");
    });

    test("the ready-to-go guide is one tap from the home page and saves both papers", async (test) => {
      const walk = new Walk(await here.open(screen, { test }), screen);
      await walk.page.goto("/en/");
      await walk.tap(walk.page.getByRole("main").getByRole("link", { name: site.home.ready, exact: true }));
      for (const paper of ["letter", "a4"]) {
        const address = await walk.page.getByRole("link", { name: site.ready[paper], exact: true }).getAttribute("href");
        const answer = await walk.page.request.get(address);
        assert.equal(answer.headers()["content-type"], "application/pdf");
        assert.equal((await answer.body()).subarray(0, 5).toString(), "%PDF-");
      }
    });
  });
}
