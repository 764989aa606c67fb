import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { axeFindings, axeSource } from "./axe.ts";
import { startChromium } from "./chromium.ts";
import { htmlProblems } from "./valid-html.ts";

export type Visit = {
  /** Of the window, in CSS pixels; 1280 unless told. */
  readonly width?: number;
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
  close(): Promise<void>;
};

/** A browser before the site at an address such as http://localhost:3000. */
export async function openBrowser(address: string): Promise<Visitor> {
  const browser = await startChromium();
  return {
    openPage: (path, visit = {}) => openPage(browser, new URL(path, address), visit),
    close: () => browser.close(),
  };
}

async function openPage(
  browser: Browser,
  url: URL,
  { width = 1280, status = 200, javaScript = true }: Visit,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  // An init script is outside the page's Content-Security-Policy, so the policy can stay in force.
  if (javaScript) await page.addInitScript(axeSource);
  const complaints = listen(page, url, status);
  const answer = await page.goto(url.href, { waitUntil: "load" });
  if (answer?.status() !== status) complaints.push(`answered ${answer?.status()}, not ${status}`);
  complaints.push(...htmlProblems((await answer?.text()) ?? ""));
  if (javaScript) complaints.push(...(await axeFindings(page)));
  const reach = await page.evaluate(() => document.documentElement.scrollWidth);
  if (reach > width) complaints.push(`is ${reach} px wide in a window of ${width} px`);
  const where = `${url.pathname}${url.search} at ${width} px`;
  assert.ok(complaints.length === 0, [`${where}:`, ...complaints].join("\n  "));
  return page;
}

function listen(page: Page, url: URL, status: number): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`script failed: ${error.message}`));
  page.on("console", (message) => {
    const ownStatus = status >= 400 && message.location().url === url.href;
    if (message.type() === "error" && !ownStatus) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.origin !== url.origin && asked.protocol !== "data:") complaints.push(`asks ${asked.href}`);
  });
  page.on("requestfailed", (request) => complaints.push(`cannot fetch ${request.url()}`));
  return complaints;
}
