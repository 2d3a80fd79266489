// The guide builder where scripts run: the device makes every page and file itself, and nothing is sent.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import * as pdf from "./support/pdf.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { FIRST_GOALS, Walk } from "./support/walk.mjs";
import { beginsWith, fill, goals, guide as guideWords, markers, site, subtypes } from "./support/words.mjs";

const words = site.builder;
const device = site.device;
const OWN_WORDS = "Zwetschgenkuchen";
const here = useSite();

async function begin(test, screen = LAPTOP) {
  const walk = new Walk(await here.open(screen, { test, scripted: true }), screen);
  await walk.begin();
  return walk;
}

const hasFocus = (target) => target.evaluate((element) => element === document.activeElement);
const heading = (walk) => walk.page.getByRole("heading", { level: 1 });

/** Everything the main part says and asks, field by field, without what is said of privacy. */
async function saidAndAsked(page) {
  return page.getByRole("main").evaluate((main) => {
    const copy = main.cloneNode(true);
    for (const each of copy.querySelectorAll(".told, .device, .save > p, .more, .did, .print")) each.remove();
    const fields = [...copy.querySelectorAll("input, textarea, button")].map(({ type, name, value, checked, formAction }) => [type, name, value, checked && type !== "hidden", new URL(formAction || location.href).pathname].join(" "));
    return [copy.textContent.replace(/\s+/g, " ").trim(), ...fields];
  });
}

/** Every page of a whole walk, with everything on it. */
async function everyPage(walk) {
  const pages = [];
  const note = async () => pages.push(await saidAndAsked(walk.page));
  await note();
  await walk.choose("hormone_receptor", "positive", "her2");
  await note();
  await walk.choose("her2", "ultralow", "markers");
  await walk.tap(walk.marker("pik3ca", "found"));
  await note();
  await walk.tap(walk.page.getByRole("button", { name: beginsWith(words["none-found"]) }));
  await walk.page.getByRole("alert").filter({ hasText: site.faults.title }).waitFor();
  await note();
  await walk.goOn("goals");
  await note();
  await walk.tick(FIRST_GOALS.slice(0, 3));
  await walk.page.getByLabel(words["own-goal"]).fill(OWN_WORDS);
  await walk.tap(walk.button(words.next));
  await walk.page.getByRole("alert").filter({ hasText: site.faults.title }).waitFor();
  await note();
  await walk.tap(walk.goal(FIRST_GOALS[0]));
  await walk.goOn("check");
  await note();
  await walk.tap(walk.change(words.visit, words.add));
  await walk.isAt("visit");
  await note();
  await walk.page.getByLabel(words.day, { exact: true }).fill("31");
  await walk.page.getByLabel(words["about-me"]).fill(OWN_WORDS);
  await walk.tap(walk.button(words.next));
  await walk.page.getByRole("alert").filter({ hasText: site.faults.title }).waitFor();
  await note();
  await walk.page.getByLabel(words.month, { exact: true }).fill("1");
  await walk.page.getByLabel(words.year, { exact: true }).fill("2031");
  await walk.goOn("check");
  await note();
  await walk.toGuide();
  await note();
  return pages;
}

for (const screen of [PHONE, LAPTOP]) {
  describe(`at ${screen.width} px with scripts on`, () => {
    test("every page says and asks the same as with scripts off", async (test) => {
      const off = new Walk(await here.open(screen, { test }), screen);
      await off.begin();
      const [expected, found] = [await everyPage(off), await everyPage(await begin(test, screen))];
      assert.equal(found.length, expected.length);
      for (const [place, page] of expected.entries()) assert.deepEqual(found[place], page, `page ${place + 1}`);
    });

    test("from the first visit to the PDF there are only GETs of static files, and no answer in any", async (test) => {
      const page = await here.open(screen, { test, scripted: true });
      const requests = [];
      const answers = [];
      const places = [];
      page.context().on("request", (request) => requests.push(request));
      page.context().on("response", (answer) => answers.push(answer));
      page.on("framenavigated", () => places.push(page.url()));
      const walk = new Walk(page, screen);
      await walk.begin();
      await walk.toCheck({ hormone_receptor: "negative", her2: "ultralow" });
      await walk.tap(walk.change(words.visit, words.add));
      await walk.isAt("visit");
      await page.getByLabel(words.companion).fill(OWN_WORDS);
      await walk.goOn("check");
      await walk.toGuide();
      const file = await walk.save(words["pdf-letter"]);
      pdf.assertSound(file.path);
      assert.ok(pdf.text(file.path).includes(OWN_WORDS));
      assert.ok(requests.some((request) => request.url().endsWith(".wasm")), "the module was not fetched");
      for (const request of requests.filter((request) => !request.url().startsWith("blob:"))) {
        assert.equal(request.method(), "GET", request.url());
        assert.equal(new URL(request.url()).origin, here.origin);
        assert.equal(request.postData(), null);
        // A font that is preloaded has the header and nothing in it.
        assert.equal((await request.headerValue("referer")) ?? "", "", request.url());
      }
      for (const address of [...requests.map((request) => request.url()), ...places, page.url()]) {
        const { search, hash } = new URL(address);
        assert.equal(search + hash, "", address);
        for (const secret of [OWN_WORDS, "ultralow", FIRST_GOALS[0]]) assert.ok(!address.includes(secret), address);
      }
      for (const answer of answers) assert.equal(await answer.headerValue("set-cookie"), null);
      assert.deepEqual(await page.context().cookies(), []);
      assert.deepEqual((await page.context().storageState({ indexedDB: true })).origins, [], "something is kept in the browser");
      const state = await page.evaluate(() => JSON.stringify(history.state));
      assert.ok(!/ultralow|negative/.test(state), state);
      assert.ok(!here.printed().includes(OWN_WORDS));
    });
  });
}

describe("with scripts on", () => {
  test("each page takes the focus to its heading, and a fault to the summary", async (test) => {
    const walk = await begin(test);
    await walk.choose("hormone_receptor", "positive", "her2");
    assert.ok(await hasFocus(heading(walk)), "the heading of the second question does not have the focus");
    assert.match(await walk.page.title(), beginsWith(subtypes.her2.question));
    await walk.choose("her2", "low", "markers");
    await walk.goOn("goals");
    await walk.tick(FIRST_GOALS.slice(0, 4));
    await walk.tap(walk.button(words.next));
    const summary = walk.page.getByRole("alert").filter({ hasText: site.faults.title });
    await summary.waitFor();
    assert.ok(await hasFocus(summary), "the summary does not have the focus");
    assert.match(await walk.page.title(), beginsWith(fill(site["error-title"], { page: "" })));
    for (const id of FIRST_GOALS.slice(0, 4)) assert.ok(await walk.goal(id).isChecked(), `the tick of ${id} is gone`);
    await walk.tap(summary.getByRole("link"));
    assert.ok(await hasFocus(walk.goal(FIRST_GOALS[0])), "the summary does not lead to the tick boxes");
    assert.equal(new URL(walk.page.url()).hash, "");
  });

  test("the browser's Back and Forward keep everything, also what was typed a moment ago, and ask nothing", async (test) => {
    const walk = await begin(test);
    const { page } = walk;
    await walk.choose("hormone_receptor", "negative", "her2");
    await walk.choose("her2", "zero", "markers");
    await walk.tap(walk.marker("esr1", "found"));
    await walk.goOn("goals");
    await walk.tick(FIRST_GOALS.slice(0, 2));
    await page.getByLabel(words["own-goal"]).fill(OWN_WORDS);
    for (const step of ["markers", "her2", "hormone_receptor"]) {
      await page.goBack();
      await walk.isAt(step);
    }
    assert.match(await walk.choice("hormone_receptor", "negative").innerText(), new RegExp(words["your-answer"]));
    for (const step of ["her2", "markers", "goals"]) {
      await page.goForward();
      await walk.isAt(step);
    }
    for (const id of FIRST_GOALS.slice(0, 2)) assert.ok(await walk.goal(id).isChecked(), `the goal ${id} is gone`);
    assert.equal(await page.getByLabel(words["own-goal"]).inputValue(), OWN_WORDS);
    await walk.goOn("check");
    await walk.goBack("goals");
    await walk.goBack("markers");
    assert.ok(await walk.marker("esr1", "found").isChecked(), "the marker is gone");
    await page.goBack();
    await walk.isAt("her2");
    assert.match(await walk.choice("her2", "zero").innerText(), new RegExp(words["your-answer"]));
  });

  test("goals change their order by keyboard, and the focus stays with the goal", async (test) => {
    const walk = await begin(test);
    await walk.toCheck();
    const name = (id) => goals[id].label;
    await walk.buttonFor(words["move-up"], name(FIRST_GOALS[2])).focus();
    await walk.page.keyboard.press("Enter");
    const moved = walk.page.getByRole("main").getByRole("listitem").nth(1).filter({ hasText: name(FIRST_GOALS[2]) });
    await moved.waitFor();
    assert.ok(await hasFocus(walk.buttonFor(words["move-up"], name(FIRST_GOALS[2]))), "the focus is lost");
    await walk.page.keyboard.press("Space");
    const first = walk.page.getByRole("main").getByRole("listitem").first().filter({ hasText: name(FIRST_GOALS[2]) });
    await first.waitFor();
    assert.ok(await hasFocus(first), "the focus is not on the goal that is first now");
  });

  test("the small sheet shows each answer as it is given", async (test) => {
    const walk = await begin(test);
    const sheet = walk.page.locator(".small-sheet");
    await walk.choose("hormone_receptor", "positive", "her2");
    await walk.choose("her2", "low", "markers");
    await walk.tap(walk.marker("pik3ca", "found"));
    await sheet.getByText(markers.pik3ca.short).first().waitFor();
    await walk.goOn("goals");
    await walk.tap(walk.goal(FIRST_GOALS[1]));
    await sheet.getByText(goals[FIRST_GOALS[1]].label, { exact: true }).waitFor();
    await walk.tap(walk.goal(FIRST_GOALS[1]));
    await sheet.getByText(goals[FIRST_GOALS[1]].label, { exact: true }).waitFor({ state: "detached" });
  });

  test("a link opens the same guide elsewhere, and its answers leave the address at once", async (test) => {
    const walk = await begin(test);
    const { page } = walk;
    await walk.toCheck({ her2: "ultralow" });
    await walk.toGuide();
    const guide = await page.locator("article").innerText();
    await page.getByText(device["link-title"], { exact: true }).click();
    const link = await page.getByLabel(device["link-label"], { exact: true }).inputValue();
    assert.ok(link.startsWith(`${here.origin}/en/guide/#guide:1`), link);
    assert.ok(await page.getByRole("img", { name: device["link-code"] }).isVisible(), "there is no QR code");

    await walk.tap(page.getByLabel(device["link-print"], { exact: true }));
    const printed = pdf.text((await walk.save(words["pdf-letter"])).path);
    assert.ok(printed.includes(guideWords["code-title"]), "the PDF does not carry the link");

    const other = await here.open(PHONE, { test, scripted: true });
    const sent = [];
    other.context().on("request", (request) => sent.push(request.url()));
    await other.goto(link);
    await other.getByText(device["from-link"]).waitFor();
    assert.equal(await other.locator("article").innerText().then((text) => text.replace(/\s+/g, " ")), guide.replace(/\s+/g, " "));
    assert.equal(other.url(), `${here.origin}/en/guide/`);
    for (const address of sent) assert.ok(!address.includes("guide:"), address);

    for (const [damaged, said] of [[link.slice(0, -2), device["link-damaged"]], [link.replace("#guide:1", "#guide:7"), device["link-newer"]]]) {
      const third = await here.open(PHONE, { test, scripted: true });
      await third.goto(damaged);
      await third.getByText(said).waitFor();
      assert.ok(await third.getByRole("heading", { level: 1, name: subtypes.hormone_receptor.question, exact: true }).isVisible());
      assert.equal(third.url(), `${here.origin}/en/guide/`);
    }
  });

  test("another language takes the answers along and goes on at the same question", async (test) => {
    const walk = await begin(test, PHONE);
    const { page } = walk;
    const sent = [];
    page.context().on("request", (request) => sent.push(request.url()));
    await walk.choose("hormone_receptor", "positive", "her2");
    await walk.choose("her2", "ultralow", "markers");
    await walk.goOn("goals");
    await walk.tap(walk.goal(FIRST_GOALS[1]));
    await walk.tap(page.locator(".languages a[hreflang=es]"));
    const spanish = new Walk(page, { ...PHONE, language: "es" });
    await spanish.isAt("goals");
    assert.equal(page.url(), `${here.origin}/es/guide/`);
    assert.ok(await page.locator(`[name=goal][value="${FIRST_GOALS[1]}"]`).isChecked(), "the goal is gone");
    await spanish.goOn("check");
    assert.ok((await page.getByRole("main").innerText()).includes(spanish.words.subtypes.her2.ultralow.label), "the answer is gone");
    for (const address of sent) assert.ok(!/form:|ultralow/.test(address), address);
  });

  test("answers that come from the timeline are filled in, and leave the address at once", async (test) => {
    const page = await here.open(LAPTOP, { test, scripted: true });
    const walk = new Walk(page);
    await page.goto("/en/guide/#fields:hormone_receptor=positive&her2=low&marker.pik3ca=found");
    await walk.isAt("goals");
    await page.getByText(device["from-timeline"]).waitFor();
    assert.equal(page.url(), `${here.origin}/en/guide/`);
    await walk.goOn("check");
    const shown = await page.getByRole("main").innerText();
    for (const said of [subtypes.her2.low.label, markers.pik3ca.short]) assert.ok(shown.includes(said), `"${said}" is gone`);
  });

  test("answers are kept only when asked, come back, and are forgotten at once", async (test) => {
    const walk = await begin(test);
    const { page } = walk;
    const kept = () => page.evaluate(() => Object.entries(localStorage).flat().join(" "));
    await walk.toCheck({ her2: "ultralow" });
    await walk.toGuide();
    assert.equal(await kept(), "");
    await page.getByText(device["keep-title"], { exact: true }).click();
    await walk.tap(walk.button(device.keep));
    await page.getByRole("status").filter({ hasText: device.kept }).waitFor();
    assert.match(await kept(), /ultralow/);

    await page.goto("/en/guide/");
    await walk.tap(walk.button(device["go-on"]));
    await page.getByRole("status").filter({ hasText: words["ready-line"] }).waitFor();
    await page.goto("/en/guide/");
    await walk.tap(walk.button(device.forget));
    await page.getByRole("status").filter({ hasText: device.forgotten }).waitFor();
    assert.equal(await kept(), "");
  });

  test("Start over forgets what was kept and what was typed", async (test) => {
    const walk = await begin(test);
    const { page } = walk;
    await walk.toCheck({ her2: "ultralow" });
    await walk.toGuide();
    await page.getByText(device["keep-title"], { exact: true }).click();
    await walk.tap(walk.button(device.keep));
    await page.getByRole("status").filter({ hasText: device.kept }).waitFor();
    await walk.tap(page.getByRole("link", { name: words["start-over"], exact: true }));
    await walk.isAt("hormone_receptor");
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.ok(!(await page.content()).includes("ultralow\""), "an answer is still in the page");
    await walk.choose("hormone_receptor", "positive", "her2");
    assert.ok(!(await page.getByRole("main").innerText()).includes(words["your-answer"]));
  });

  test("the guide is shared as a file and copied as text", async (test) => {
    const page = await here.open(LAPTOP, { test, scripted: true });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: here.origin });
    await page.addInitScript(() => {
      navigator.canShare = () => true;
      navigator.share = async ({ files, ...rest }) => {
        window.shared = { names: files.map((file) => `${file.name} ${file.type}`), rest: Object.keys(rest), start: await files[0].slice(0, 5).text() };
      };
    });
    const walk = new Walk(page);
    await walk.begin();
    await walk.toCheck();
    await walk.toGuide();
    await page.getByText(device.other, { exact: true }).click();
    await walk.tap(walk.button(device.share));
    await page.waitForFunction(() => window.shared);
    assert.deepEqual(await page.evaluate(() => window.shared), { names: ["my-treatment-guide.pdf application/pdf"], rest: [], start: "%PDF-" });
    await walk.tap(walk.button(device.copy));
    await page.getByRole("status").filter({ hasText: device.copied }).waitFor();
    assert.ok((await page.evaluate(() => navigator.clipboard.readText())).includes(goals[FIRST_GOALS[0]].label));
    const mail = await page.getByRole("link", { name: device.mail, exact: true }).getAttribute("href");
    assert.ok(mail.startsWith("mailto:?subject=") && !mail.includes(encodeURIComponent(goals[FIRST_GOALS[0]].label)), mail);
  });

  for (const [what, broken] of Object.entries({ "the module": "**/*.wasm", "its book": "**/guide-en-*.book", "its worker": "**/guide-worker.js" })) {
    test(`without ${what} the page says so, and the form is posted as with scripts off`, async (test) => {
      const page = await here.open(LAPTOP, { test, scripted: true });
      await page.route(broken, (route) => route.abort());
      const walk = new Walk(page);
      await walk.begin();
      await page.getByRole("alert").filter({ hasText: device.failed }).waitFor();
      assert.ok((await page.getByRole("main").innerText()).includes(words.privacy), "the page still says that nothing is sent");
      await walk.toCheck();
      await walk.toGuide();
      const file = await walk.save(words["pdf-letter"]);
      pdf.assertSound(file.path);
    });
  }
});
