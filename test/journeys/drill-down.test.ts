import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openBrowser, type Visitor } from "../browser.ts";
import { drillSite, showFlyTips } from "../drill-site.ts";
import type { ExampleSite } from "../example-site.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = await temporaryFolder();
const records = "/measures/MUP1.1/records";

const pages = [
  records,
  `${records}?year=2023-24&by=team`,
  `${records}?year=2022-23&by=team&by2=channel`,
  `${records}?year=2022-23&team=South%20Team&by=ward&which=not-counted`,
  `${records}?year=2023-24&team=Night`,
  "/measures/MUP1.1/why",
  "/measures/MUP1.1/why?from=2022-23.q1&to=2023-24.q1&by=ward",
];

describe("from a figure down to its records", { concurrency: 1 }, () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await drillSite(folder);
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
      visitor.leave(page);
    });
  }

  it("goes from the figure to a team, a channel and the line of the file, by links alone", async () => {
    await showFlyTips(site);
    const page = await visitor.openPage(`${records}?year=2022-23`);
    await page.locator("#breakdown-table a", { hasText: "South Team" }).click();
    await page.locator("#breakdown-table a", { hasText: "Phone" }).click();
    await page.waitForURL(/team=South\+Team&channel=Phone/);
    await page.locator("#records-table a").first().click();
    await page.waitForURL(/\/feeds\/fly-tips\/loads\/[0-9a-f]{16}\/records\/\d+/);
    visitor.leave(page);
  });
});
