// What every test file begins with: the server, the browser, and fresh pages in it.

import { after, before } from "node:test";
import { chromium } from "playwright-core";

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

/**
 * Starts server and browser before the tests of a file, stops both after them. `options` are more words for the server.
 * @returns {{ origin: string, printed: () => string, open: typeof open }}
 */
export function useSite(options) {
  const site = {};
  let server;
  let browser;
  before(async () => {
    server = await startServer(options);
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
    site.origin = server.origin;
    site.printed = server.printed;
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
 * With `inspected` scripts are on and the page's own security policy does not keep our measuring scripts out.
 */
async function open(browser, origin, { width, height = 800, touch = false }, { test, inspected = false } = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    javaScriptEnabled: inspected,
    bypassCSP: inspected,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  test.after(() => context.close());
  return context.newPage();
}
