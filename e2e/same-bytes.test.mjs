// What the browser's module makes is byte for byte what the program makes: for every person of the program's own tests and many
// other answers, on both papers, in every form.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { program, top } from "./support/server.mjs";
import { LAPTOP, useSite } from "./support/site.mjs";
import { goals, markers } from "./support/words.mjs";

const here = useSite();
/** 2026-11-23, as in the program's own tests. */
const [EPOCH, TODAY] = ["1795392000", "2026-11-23"];
const FORMS = { letter: ["--paper", "letter"], a4: ["--paper", "a4"], html: ["--format", "html"], text: ["--format", "text"], calendar: ["--format", "ics"] };
const OTHERS = 14;
/** A few guides carry the code of their link too. */
const ADDRESS = "https://example.org/en/guide/";
const CODED = { form: "code", options: ["--link-to", ADDRESS], request: { want: "letter", address: ADDRESS, "has-code": true } };

const people = readdirSync(`${top}crates/cli/tests/people`).map((name) => [name, JSON.parse(readFileSync(`${top}crates/cli/tests/people/${name}`, "utf8"))]);

/** Answers spread over the whole space, the same ones on every run. */
function others() {
  let seed = 20261123;
  const pick = (list) => list[(seed = (seed * 1103515245 + 12345) % 2147483648) % list.length];
  return Array.from({ length: OTHERS }, (_, number) => {
    const marks = Object.keys(markers).map((id) => [id, pick(["found", "not-found", "not-sure"])]);
    const chosen = [...new Set([pick(Object.keys(goals)), pick(Object.keys(goals)), pick(Object.keys(goals))])];
    return [
      `other ${number + 1}`,
      {
        hormone_receptor: pick(["positive", "negative", "not-sure"]),
        her2: pick(["positive", "low", "ultralow", "zero", "negative", "not-sure"]),
        markers: Object.fromEntries(marks),
        goals: pick([chosen, [{ own: "Šárka’s wedding – Łódź, ½ price & <b>tea</b>" }, ...chosen.slice(0, 2)]]),
        visit: { date: "2027-02-28", companion: pick(["My sister", "Ñusta 日本 👩‍👧"]) },
        own_questions: pick([[], ["Is it in my bones?", "What would you do?"]]),
      },
    ];
  });
}

/** What the program makes; `null` where it refuses for the one reason there is: a calendar entry needs a day. */
function native(answers, options) {
  const made = spawnSync(program(), ["guide", "--answers", "-", ...options], { input: JSON.stringify(answers), env: { ...process.env, SOURCE_DATE_EPOCH: EPOCH }, maxBuffer: 2 ** 26 });
  if (made.status === 0) return made.stdout.toString("base64");
  assert.ok(made.status === 1 && options.includes("ics") && answers.visit?.date === undefined, `the program failed: ${made.error ?? made.signal ?? made.stderr}`);
  return null;
}

/** Asks the page's own worker. */
async function ask(page, requests) {
  await page.goto("/en/guide/");
  return page.evaluate(async (requests) => {
    const { worker: path, ...files } = document.querySelector(".device").dataset;
    const worker = new Worker(path);
    const made = [];
    for (const [id, request] of requests.entries()) {
      worker.postMessage({ id, files, request });
      const { bytes, failed } = await new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
      made.push(failed ? `failed: ${failed}` : btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
    }
    worker.terminate();
    return made;
  }, requests);
}

test("every form of every guide has the same bytes in the browser and from the program", async (test) => {
  const page = await here.open(LAPTOP, { test, inspected: true });
  const plain = [...people, ...others()].flatMap(([name, answers]) => Object.entries(FORMS).map(([form, options]) => ({ name, answers, form, options, request: { want: form } })));
  const all = [...plain, ...people.map(([name, answers]) => ({ name, answers, ...CODED }))];
  const found = await ask(page, all.map(({ answers, request }) => ({ ...request, from: { answers: JSON.stringify(answers) }, today: TODAY })));
  let files = 0;
  for (const [place, { name, answers, form, options }] of all.entries()) {
    const expected = native(answers, options);
    files += expected !== null;
    if (expected === null) assert.match(found[place], /^failed: .*cannot answer/, `${name}, ${form}: only the browser makes it`);
    else assert.ok(found[place] === expected, `${name}, ${form}: ${found[place].startsWith("failed") ? found[place] : "the bytes differ"}`);
  }
  assert.ok(files > all.length * 0.9, `only ${files} of ${all.length} could be made`);
});
