import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openBrowser, type Visitor } from "../browser.ts";
import { type ExampleSite, siteOver } from "../example-site.ts";

const pages = [
  "/changes", // since just before the newest figures
  "/changes?since=2024-06-10",
  "/changes?portfolio=mur&year=2024-25&since=2024-09-09",
  "/changes?portfolio=mur&year=2024-25&since=2024-09-09&as-at=2024-12-02",
  "/changes?portfolio=muw&year=2024-25&against=last-year",
  "/changes?measure=MUR2.4&since=2024-09-09",
];

describe("what changed in a council with a year's figures", { concurrency: 2 }, () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await siteOver("made-up");
    visitor = await openBrowser(site.address);
  });
  after(async () => {
    await visitor.close();
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  for (const path of pages) {
    it(`${path} reads well at 1280 and 320 px: valid, accessible, nothing wider than the window`, async () => {
      const page = await visitor.openPage(path, { width: [1280, 320] });
      assert.ok((await page.locator("#worst").count()) === 1);
      visitor.leave(page);
    });
  }

  it("leads from a figure as it was to its receipt of that day", async () => {
    const page = await visitor.openPage("/changes?portfolio=mur&year=2024-25&since=2024-12-02");
    const was = page.locator("a.figure", { hasText: "90.0%" }).first();
    await was.click();
    await page.waitForURL(/\/trace\/targets\/MUR2\.4\/all\/2024-25\/value\?as-at=2024-12-02/);
    assert.match((await page.locator("main").textContent()) ?? "", /90\.0%/);
    await page.close();
  });

  it("is asked for another day by keyboard and without JavaScript", async () => {
    const page = await visitor.openPage("/changes", { javaScript: false });
    await page.locator("#choose summary").focus();
    await page.keyboard.press("Enter");
    await page.locator("#field-since").fill("2024-09-09");
    await page.locator("#field-since").press("Enter");
    await page.waitForURL(/since=2024-09-09/);
    assert.match((await page.locator(".verdict").textContent()) ?? "", /^Since 9 September 2024, /);
    await page.close();
  });
});
