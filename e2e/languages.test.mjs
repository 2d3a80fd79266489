// A second language: the same page in it, one tap away, and no answer lost on the way.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { top } from "./support/server.mjs";
import { LAPTOP, PHONE, useSite } from "./support/site.mjs";
import { FIRST_GOALS, Walk } from "./support/walk.mjs";
import { site } from "./support/words.mjs";

const NAME = "Qqish";

/** A copy of the content with a made-up language that has the words of the first. */
function contentInTwoLanguages() {
  const folder = mkdtempSync(join(tmpdir(), "mbc-voice-languages-"));
  cpSync(`${top}content`, folder, { recursive: true });
  const double = (inside) => {
    for (const name of readdirSync(inside)) {
      const path = join(inside, name);
      if (statSync(path).isDirectory()) double(path);
      else if (/^en\.(toml|md)$/.test(name)) {
        const words = readFileSync(path, "utf8").replace(`name = ${JSON.stringify(site.language.name)}`, `name = "${NAME}"`);
        writeFileSync(join(inside, name.replace("en.", "qq.")), words);
      }
    }
  };
  double(folder);
  const settings = join(folder, "site.toml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^languages = \[.*?\]/m, 'languages = ["en", "qq"]'));
  return folder;
}

const folder = contentInTwoLanguages();
after(() => rmSync(folder, { recursive: true }));
const here = useSite(["--content", folder]);

for (const screen of [PHONE, LAPTOP]) {
  test(`the switch leads to the same page and back at ${screen.width} px`, async (test) => {
    const page = await here.open(screen, { test });
    for (const address of ["/en/", "/en/treatments/surgery/", "/en/glossary/biopsy/", "/en/guide/"]) {
      await page.goto(address);
      await page.getByRole("link", { name: NAME, exact: true }).click();
      assert.equal(new URL(page.url()).pathname, address.replace("/en/", "/qq/"));
      assert.equal(await page.locator("html").getAttribute("lang"), "qq");
      await page.getByRole("link", { name: site.language.name, exact: true }).click();
      assert.equal(new URL(page.url()).pathname, address);
    }
  });

  test(`in the middle of the builder the switch keeps the page and every answer at ${screen.width} px`, async (test) => {
    const walk = new Walk(await here.open(screen, { test }), screen);
    const { page } = walk;
    await walk.begin();
    await walk.choose("hormone_receptor", "positive", "her2");
    await walk.choose("her2", "low", "markers");
    await walk.tap(walk.marker("pik3ca", "found"));
    await walk.goOn("goals");
    await walk.tick(FIRST_GOALS.slice(0, 2));
    await walk.tap(page.getByRole("button", { name: NAME, exact: true }));
    await walk.isAt("goals");
    assert.equal(new URL(page.url()).pathname, "/qq/guide/");
    for (const id of FIRST_GOALS.slice(0, 2)) assert.ok(await walk.goal(id).isChecked(), `the goal ${id} is gone`);
    await walk.goBack("markers");
    assert.ok(await walk.marker("pik3ca", "found").isChecked(), "the marker is gone");
    await walk.goOn("goals");
    await walk.goOn("check");
    await walk.toGuide();
    await walk.tap(page.getByRole("button", { name: site.language.name, exact: true }));
    await page.getByRole("status").filter({ hasText: site.builder["ready-line"] }).waitFor();
    assert.equal(new URL(page.url()).pathname, "/en/guide/");
  });
}
