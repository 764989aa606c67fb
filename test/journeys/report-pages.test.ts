import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openBrowser, type Visitor } from "../browser.ts";
import type { ExampleSite } from "../example-site.ts";
import { madeUpSite } from "../made-up-site.ts";
import { publishReports } from "../published-reports.ts";

const agreement = "/reports/mup-2024-25-agreement";

const pages = [
  "/",
  "/reports",
  "/reports?year=2024-25&kind=agreement",
  "/reports?q=fly-tips",
  "/reports?q=nothing+like+this",
  "/reports?as-at=2025-02-28", // before anything was published
  agreement,
  `${agreement}/1.0`, // amended since
  `${agreement}/draft`,
  `${agreement}/checklist`,
  `${agreement}/changes?from=1.0&to=1.1`,
  "/reports/mup-2024-25-summary", // withdrawn
  "/reports/mur-2024-25-finance/draft",
  "/portfolios/mup/2024-25/reports",
  "/portfolios/mur/2023-24/reports", // nothing published
  "/digests",
];

const notThere = [
  "/reports/mup-2024-25-agrement",
  "/reports/mup-2024-25-finance",
  `${agreement}/9.9`,
  `${agreement}/1.0/tables/XXXXXX`,
  "/reports/mup-2024-25-summary/changes",
  "/reports/mup-1999-00-agreement/draft",
  "/t/XXXXXX",
];

describe("the pages of reports", { concurrency: 2 }, () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await madeUpSite();
    await publishReports(site.ledger);
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
      assert.equal(await page.locator("h1").count(), 1);
      visitor.leave(page);
    });
  }

  for (const path of notThere) {
    it(`${path} says what is not there and where to go instead`, async () => {
      const page = await visitor.openPage(path, { status: 404 });
      assert.ok((await page.locator("main a").count()) > 0, "the page offers nowhere to go");
      visitor.leave(page);
    });
  }

  it("lead from a printed table to where each of its figures comes from, by the keyboard", async () => {
    const page = await visitor.openPage(agreement, { javaScript: false });
    const code = page.locator(".report-table__code a").nth(2);
    await code.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/1\.1\/tables\/[2-9A-HJ-NP-Z]{6}$/);
    const receipt = page.locator("#table-figures a").first();
    await receipt.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/trace\/.+as-at=/);
    assert.match((await page.locator("h1").textContent()) ?? "", /comes from/);
    visitor.leave(page);
  });

  it("print a report as a document: without the site’s own ways and downloads", async () => {
    const page = await visitor.openPage(agreement);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".masthead__nav", ".report-bar", ".footer__links", ".contents"]) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    }
    assert.ok(await page.locator("h1").isVisible());
    await page.close();
  });
});
