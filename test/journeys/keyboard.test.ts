import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { openBrowser, type Visitor } from "../browser.ts";
import { type ExampleSite, exampleSite } from "../example-site.ts";

const mostPresses = 400;

describe("with the keyboard alone", () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await exampleSite();
    visitor = await openBrowser(site.address);
  });
  after(async () => {
    await visitor.close();
    await site.close();
  });

  it("the first stop skips to the main content", async () => {
    const page = await visitor.openPage("/portfolios/rcg/2021-22");
    await page.keyboard.press("Tab");
    assert.equal(await focusedText(page), "Skip to main content");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
    visitor.leave(page);
  });

  it("a figure leads to its receipt, and the receipt to the entry that wrote it", async () => {
    const page = await visitor.openPage("/portfolios/rcg/2021-22");
    await tabTo(page, (href) => href.startsWith("/trace/"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/trace/**");
    await tabTo(page, (href) => href.startsWith("/entries/"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entries/**");
    visitor.leave(page);
  });

  it("a date is chosen from the bar, and the page shows what was known then", async () => {
    const page = await visitor.openPage("/");
    await tabUntil(page, async () => (await focusedText(page)) === "See them as on another date");
    await page.keyboard.press("Enter");
    await tabUntil(page, () => page.evaluate(() => document.activeElement?.id === "as-at"));
    await page.locator("#as-at").fill("2020-12-31");
    await page.keyboard.press("Enter");
    await page.waitForURL("**as-at=2020-12-31**");
    assert.match((await page.locator("body").textContent()) ?? "", /Figures as known on 31 December 2020/);
    assert.doesNotMatch((await page.locator("main").textContent()) ?? "", /Resources, Commissioning/);
    visitor.leave(page);
  });

  it("every stop shows where the focus is", async () => {
    const page = await visitor.openPage("/measures/RCG1.1");
    const unmarked: string[] = [];
    for (let press = 0; press < mostPresses; press += 1) {
      await page.keyboard.press("Tab");
      const { marked, name, atEnd } = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return { marked: true, name: "", atEnd: true };
        const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(focused);
        const marked =
          outlineStyle !== "none" || boxShadow !== "none" || backgroundColor === "rgb(255, 221, 0)";
        return { marked, name: focused.outerHTML.slice(0, 120), atEnd: false };
      });
      if (atEnd) break;
      if (!marked) unmarked.push(name);
    }
    assert.deepEqual(unmarked, []);
    visitor.leave(page);
  });
});

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
}

function tabTo(page: Page, wanted: (href: string) => boolean): Promise<void> {
  return tabUntil(page, async () =>
    wanted(await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "")),
  );
}

async function tabUntil(page: Page, reached: () => Promise<boolean>): Promise<void> {
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press("Tab");
    if (await reached()) return;
  }
  throw new Error(`Not reached in ${mostPresses} presses of the Tab key`);
}
