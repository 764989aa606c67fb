import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openBrowser, type Visitor } from "../browser.ts";
import { type ExampleSite, exampleSite } from "../example-site.ts";

const portfolios = ["rcg/2021-22", "cfe/2020-21", "src/2015-16"];

/** A page of every kind, and of every kind the ones with the oddest figures. */
const pages = [
  "/",
  "/portfolios",
  ...portfolios.flatMap((place) => [
    `/portfolios/${place}`,
    `/portfolios/${place}/measures`,
    `/portfolios/${place}/finance`,
    `/portfolios/${place}/reports`,
  ]),
  "/portfolios/rcg/2021-22/finance/technology",
  "/portfolios/rcg/2021-22/finance/electoral-services", // a line left blank
  "/portfolios/cfe/2020-21/finance/registrars-events", // a line that earns more than it spends
  "/portfolios/src/2015-16/risks",
  "/measures",
  "/measures?q=sickness",
  "/measures/RCG1.1", // a softened target, counts of years
  "/measures/RCG1.9", // a result for part of a year, a target to be confirmed
  "/measures/RCG1.12", // two parts
  "/measures/RCG3.1", // a code used twice
  "/measures/RCG-apprenticeships", // no code, no figures
  "/measures/CFE1.6", // counts beside percentages
  "/measures/CFE1.8", // cells cut off
  "/measures/CFE3.3", // a figure in millions
  "/measures/SRC1", // a title that cannot be read
  "/measures/SRC12", // two parts, survey waves
  "/measures/SRC13", // identical to another
  "/measures/SRC32", // provisional
  "/findings",
  "/findings?portfolio=src&year=2015-16",
  "/coverage",
  "/coverage?portfolio=cfe&year=2020-21",
  "/finance",
  "/finance?year=2015-16",
  "/performance",
  "/performance?year=2020-21&status=all",
  "/performance?flag=easier-target&status=met",
  "/changes",
  "/changes?portfolio=rcg&year=2021-22",
  "/changes?measure=CFE1.6&since=2020-09-14",
  "/changes?since=2199-01-01",
  "/changes?portfolio=rcg&year=2021-22&against=last-year",
  "/rules",
  "/rules/what-if",
  "/rules/what-if?year=2020-21&rule=tolerance&percentages=0.5&others=1",
  "/rules/what-if?rule=tolerance&percentages=two&others=-1",
  "/reports",
  "/reports?portfolio=rcg&year=2021-22&q=libraries",
  "/reports/rcg-2021-22-agreement/draft",
  "/reports/src-2015-16-agreement/draft",
  "/reports/rcg-2021-22-agreement/checklist",
  "/digests",
  "/trace/results/RCG1.1/all/council/2020-21/year/value",
  "/trace/budget_lines/SRC/2015-16/total/employee",
  "/trace/reserves/SRC/2015-16/libraries/baseline",
  "/entries",
  "/entries/1",
  "/search",
  "/search?q=libraries",
  "/search?q=nothing+at+all+like+this",
  "/?as-at=2020-12-31",
  "/portfolios/cfe/2020-21?as-at=2020-12-31",
  "/measures/RCG1.1?as-at=2021-11-23",
  "/?as-at=not-a-date",
] as const;

const notThere = [
  "/portfolios/xyz/2021-22",
  "/portfolios/rcg/1999-00",
  "/portfolios/rcg/2021-22/finance/tecnology",
  "/measures/RCG9.9",
  "/trace/no/such",
  "/reports/rcg-2021-22-agreemnt",
  "/reports/rcg-2021-22-agreement", // not published
  "/nowhere",
];

describe("every page", { concurrency: 2 }, () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await exampleSite();
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

  it("works without JavaScript", async () => {
    for (const place of portfolios) {
      const page = await visitor.openPage(`/portfolios/${place}`, { javaScript: false });
      assert.equal(await page.locator("h1").count(), 1);
      visitor.leave(page);
    }
  });
});
