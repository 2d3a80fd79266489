// What every test file begins with: the server, the browser, and fresh pages in it.

import { after, before } from "node:test";
import { chromium } from "playwright-core";

import { startFiles } from "./files.mjs";
import { startServer } from "./server.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The two screens: a small phone held in the hand, and a laptop. */
export const PHONE = { width: 360, height: 740, touch: true };
export const LAPTOP = { width: 1280, height: 800, touch: false };

/** The ways to put the site up: the program as a server, or its export behind another web server. */
export const WAYS = { server: startServer, files: startFiles };

/**
 * Starts site and browser before the tests of a file or of a `describe`, stops both after them.
 * @param {string[]} options more words for the program
 * @param {keyof WAYS} way how the site is put up
 * @returns {{ origin: string, folder?: string, printed: () => string, open: typeof open }} `folder` is where the files are, if they are
 *   only files
 */
export function useSite(options = [], way = "server") {
  const site = {};
  let server;
  let browser;
  before(async () => {
    server = await WAYS[way](options);
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
    site.origin = server.origin;
    site.printed = server.printed;
    site.folder = server.folder;
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  site.open = (screen, options) => open(browser, site.origin, screen, options);
  return site;
}

/**
 * A page in a context of its own that ends with the test. Scripts are off unless asked for.
 * With `scripted` they are on; with `inspected` besides the page's own security policy does not keep our measuring scripts out.
 */
async function open(browser, origin, { width, height = 800, touch = false }, { test, scripted = false, inspected = false } = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    javaScriptEnabled: scripted || inspected,
    bypassCSP: inspected,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  test.after(() => context.close());
  return context.newPage();
}
