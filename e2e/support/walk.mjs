// A reader who walks through the guide builder and counts her taps. Finds everything by role and visible words.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { beginsWith, goals, literal, wordsOf } from "./words.mjs";

/** Ids of the first goals on the page. */
export const FIRST_GOALS = Object.keys(goals);

/** The pages of the builder by the heading each shows. */
function headings({ site: { builder }, subtypes }) {
  return {
    hormone_receptor: subtypes.hormone_receptor.question,
    her2: subtypes.her2.question,
    markers: builder["markers-question"],
    goals: builder["goals-question"],
    check: builder["check-title"],
    visit: builder["visit-question"],
  };
}

/** The same in English. */
export const HEADINGS = headings(wordsOf("en"));

/** A walk through the builder on a page. */
export class Walk {
  taps = 0;

  constructor(page, { touch = false, language = "en" } = {}) {
    this.page = page;
    this.touch = touch;
    this.language = language;
    this.words = wordsOf(language);
    this.headings = headings(this.words);
  }

  /** Taps or clicks, and counts it. */
  async tap(target) {
    this.taps += 1;
    await (this.touch ? target.tap() : target.click());
  }

  /** From the home page to the first question. */
  async begin() {
    await this.page.goto(`/${this.language}/`);
    await this.tap(this.page.getByRole("main").getByRole("link", { name: this.words.site.home.make, exact: true }));
    await this.isAt("hormone_receptor");
  }

  /** Waits for the page of a step. */
  async isAt(step) {
    await this.page.getByRole("heading", { level: 1, name: this.headings[step], exact: true }).waitFor();
  }

  /** The button of an answer to a receptor question. */
  choice(question, answer) {
    const { label, hint } = this.words.subtypes[question][answer];
    return this.page.getByRole("button", { name: beginsWith(`${label} ${hint}`) });
  }

  /** Answers a receptor question, which leads on at once. */
  async choose(question, answer, next) {
    await this.tap(this.choice(question, answer));
    await this.isAt(next);
  }

  /** The tick box of a goal. */
  goal(id) {
    return this.page.getByRole("checkbox", { name: beginsWith(this.words.goals[id].label) });
  }

  /** Ticks goals. */
  async tick(ids) {
    for (const id of ids) await this.tap(this.goal(id));
  }

  /** The three radio buttons of a marker. */
  marker(id, finding) {
    return this.page.getByRole("group", { name: beginsWith(this.words.markers[id].name) }).getByRole("radio", { name: this.words.site.builder[finding], exact: true });
  }

  /** A button by its words. */
  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The button that changes an answer on the page that shows them all. */
  change(name, verb = this.words.site.builder.change) {
    return this.buttonFor(verb, name);
  }

  /** A button that shows a verb and tells a screen reader what it is for. */
  buttonFor(verb, name) {
    return this.page.getByRole("button", { name: new RegExp(`^${literal(verb)} ?: ${literal(name)}$`) });
  }

  /** Presses Continue and waits for the next page. */
  async goOn(step) {
    await this.tap(this.button(this.words.site.builder.next));
    await this.isAt(step);
  }

  /** Presses Back and waits for the page before. */
  async goBack(step) {
    await this.tap(this.button(this.words.site.builder.back));
    await this.isAt(step);
  }

  /** From the first question to the page that shows all answers, the fastest way. */
  async toCheck({ hormone_receptor = "positive", her2 = "low", goals = FIRST_GOALS.slice(0, 3) } = {}) {
    await this.choose("hormone_receptor", hormone_receptor, "her2");
    await this.choose("her2", her2, "markers");
    await this.tap(this.page.getByRole("button", { name: beginsWith(this.words.site.builder["not-tested"]) }));
    await this.isAt("goals");
    await this.tick(goals);
    await this.goOn("check");
  }

  /** From the page that shows all answers to the guide. */
  async toGuide() {
    await this.tap(this.button(this.words.site.builder.make));
    await this.page.getByRole("status").filter({ hasText: this.words.site.builder["ready-line"] }).waitFor();
  }

  /** Taps a button that gives a file; its name and bytes. */
  async save(button) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.tap(this.button(button))]);
    assert.equal(await download.failure(), null, `the file behind "${button}" does not arrive`);
    const path = await download.path();
    return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
  }
}
