// Every page there is, one after the other: those that links lead to, and every state of the guide builder.

import { FIRST_GOALS, Walk } from "./walk.mjs";
import { beginsWith, site } from "./words.mjs";

const words = site.builder;

/** Pages of one folder look alike: where each page takes long to look at, this many of them are visited. */
export const FEW = 4;
/** Of the pages of words never more than that. */
const WORDS = "glossary";

/**
 * Goes to the pages in one language that links lead to from the home page, to the one for a wrong address and to the gallery, and says
 * where it is. Each page is loaded once.
 */
export async function* visits(page, { mostOfAFolder = Infinity, language = "en" } = {}) {
  const found = [`/${language}/`, `/${language}/no-such-page/`, `/${language}/gallery/`];
  for (const address of found) {
    await page.goto(address);
    const links = await page.locator("a[href]").evaluateAll((links) => links.map((link) => new URL(link.href)).map(({ origin, pathname }) => ({ origin, pathname })));
    const { origin } = new URL(page.url());
    for (const link of links) {
      const isNew = link.origin === origin && link.pathname.startsWith(`/${language}/`) && link.pathname.endsWith("/") && !found.includes(link.pathname);
      if (isNew && hasRoom(link.pathname, found, mostOfAFolder)) found.push(link.pathname);
    }
    yield address;
  }
}

/** Whether another page of the folder is visited; a page that stands in none always is. */
function hasRoom(address, found, mostOfAFolder) {
  const [, , folder, name] = address.split("/");
  if (!name) return true;
  const most = folder === WORDS ? Math.min(FEW, mostOfAFolder) : mostOfAFolder;
  return found.filter((other) => other.split("/")[2] === folder && other.split("/")[3]).length < most;
}

/** Shows each page, or a few of each folder, and calls `look` with its name. */
export async function tour(page, screen, look, mostOfAFolder) {
  for await (const address of visits(page, { mostOfAFolder })) await look(address);
  await tourOfBuilder(new Walk(page, screen), look);
}

async function tourOfBuilder(walk, look) {
  const { page } = walk;
  await walk.begin();
  await openHelp(walk);
  await look("the question on hormone receptors, help open");
  await walk.choose("hormone_receptor", "positive", "her2");
  await openHelp(walk);
  await look("the question on HER2, help open");
  await walk.choose("her2", "low", "markers");
  await look("the question on markers");
  await walk.tap(walk.marker("pik3ca", "found"));
  await walk.tap(page.getByRole("button", { name: beginsWith(words["none-found"]) }));
  await page.getByRole("alert").waitFor();
  await openHelp(walk);
  await look("the question on markers with a fault, help open");
  await walk.goOn("goals");
  await look("the question on goals");
  await walk.tick(FIRST_GOALS.slice(0, 4));
  await walk.tap(walk.button(words.next));
  await page.getByRole("alert").waitFor();
  await look("the question on goals with a fault");
  await walk.tap(walk.goal(FIRST_GOALS[3]));
  await walk.goOn("check");
  await look("all answers");
  await walk.tap(walk.change(words.visit, words.add));
  await walk.isAt("visit");
  await look("the page for the visit");
  await page.getByLabel(words.day, { exact: true }).fill("31");
  await walk.tap(walk.button(words.next));
  await page.getByRole("alert").waitFor();
  await look("the page for the visit with a fault");
  await page.getByLabel(words.month, { exact: true }).fill("1");
  await page.getByLabel(words.year, { exact: true }).fill("2031");
  await page.getByLabel(words["about-me"]).fill("I have a ".padEnd(120, "very-long-word-without-a-space-in-it"));
  await walk.goOn("check");
  await look("all answers, with the visit");
  await walk.toGuide();
  await look("the guide");
}

/** Opens everything on the page that can be opened, what opens with it included. */
async function openHelp(walk) {
  const closed = walk.page.locator("details:not([open]) > summary:visible").first();
  while (await closed.isVisible()) await walk.tap(closed);
}
