import assert from "node:assert/strict";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeFindings, axeSource } from "./axe.ts";
import { startChromium } from "./chromium.ts";
import { htmlProblems } from "./valid-html.ts";

export type Visit = {
  /** Of the window, in CSS pixels, or several in which the page is looked at in turn; 1280 unless told. */
  readonly width?: number | readonly number[];
  /** The answer looked for: 200 unless told. */
  readonly status?: number;
  /** False for a reader whose scripts are off. */
  readonly javaScript?: boolean;
};

export type Visitor = {
  /**
   * Opens a page and holds it to what every page owes its reader: the status looked for, valid HTML, nothing for axe
   * to find, nothing wider than the window, no script or request refused, nothing from another host. Fails with
   * the list of what is wrong.
   */
  openPage(path: string, visit?: Visit): Promise<Page>;
  /**
   * Leaves a page that was only read, for the next to be opened in its window: a new one takes Chromium longer than
   * most pages. Close a page instead that was seen in print, in other colours or with a mouse over it.
   */
  leave(page: Page): void;
  close(): Promise<void>;
};

/** Windows alike, and those of them that were left. */
type Windows = { readonly context: BrowserContext; readonly left: Page[] };

/** A browser before the site at an address such as http://localhost:3000. */
export async function openBrowser(address: string): Promise<Visitor> {
  const browser = await startChromium();
  const scripted = await windowsOf(browser, true);
  const plain = await windowsOf(browser, false);
  return {
    openPage: async (path, { width = 1280, status = 200, javaScript = true } = {}) => {
      const { context, left } = javaScript ? scripted : plain;
      const page = left.pop() ?? (await context.newPage());
      const widths = typeof width === "number" ? [width] : width;
      await lookAt(page, new URL(path, address), { widths, status, javaScript });
      return page;
    },
    leave: (page) => {
      (page.context() === plain.context ? plain : scripted).left.push(page);
    },
    close: () => browser.close(),
  };
}

async function windowsOf(browser: Browser, javaScriptEnabled: boolean): Promise<Windows> {
  const context = await browser.newContext({
    javaScriptEnabled,
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  // An init script is outside the page's Content-Security-Policy, so the policy can stay in force.
  if (javaScriptEnabled) await context.addInitScript(axeSource);
  return { context, left: [] };
}

type Look = { readonly widths: readonly number[]; readonly status: number; readonly javaScript: boolean };

async function lookAt(page: Page, url: URL, { widths, status, javaScript }: Look): Promise<void> {
  const [first = 1280] = widths;
  await page.setViewportSize({ width: first, height: 900 });
  const complaints = listen(page, url, status);
  const answer = await page.goto(url.href, { waitUntil: "load" });
  if (answer?.status() !== status) complaints.push(`answered ${answer?.status()}, not ${status}`);
  complaints.push(...htmlProblems((await answer?.text()) ?? ""));
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = javaScript ? await axeFindings(page) : [];
    const { window, reach } = await page.evaluate(() => ({
      window: innerWidth,
      reach: document.documentElement.scrollWidth,
    }));
    assert.equal(window, width);
    if (reach > width) complaints.push(`is ${reach} px wide in a window of ${width} px`);
    complaints.push(...found.map((fault) => `${fault} (at ${width} px)`));
  }
  for (const event of ["pageerror", "console", "request", "requestfailed"]) page.removeAllListeners(event);
  assert.ok(complaints.length === 0, [`${url.pathname}${url.search}:`, ...complaints].join("\n  "));
}

function listen(page: Page, url: URL, status: number): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`script failed: ${error.message}`));
  page.on("console", (message) => {
    const ownStatus = status >= 400 && message.location().url === url.href;
    if (message.type() === "error" && !ownStatus) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol, href } = new URL(request.url());
    if (origin !== url.origin && protocol !== "data:") complaints.push(`asks ${href}`);
  });
  page.on("requestfailed", (request) => {
    // Chromium gives up what the page before still asked for, such as its icon, when the window goes on.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") complaints.push(`cannot fetch ${request.url()}: ${why}`);
  });
  return complaints;
}
