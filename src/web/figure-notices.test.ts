import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import readSheets from "read-excel-file/node";
import { type ExampleSite, exampleSite } from "../../test/example-site.ts";

const said =
  "The mid-year figures of 2021/22 are made up, to show what an in-year report looks like; the Agreement’s are the council’s own.";

/** A page of every kind that shows a figure of the portfolio's year. */
const pages = [
  "/",
  "/portfolios",
  "/portfolios/rcg/2021-22",
  "/portfolios/rcg/2021-22/measures",
  "/portfolios/rcg/2021-22/risks",
  "/portfolios/rcg/2021-22/finance",
  "/portfolios/rcg/2021-22/finance/technology",
  "/measures",
  "/measures/RCG1.1",
  "/measures/RCG3.1",
  "/performance",
  "/finance",
  "/findings",
  "/changes",
  "/changes?portfolio=rcg&year=2021-22",
  "/changes?measure=RCG1.1",
  "/rules/what-if",
  "/search?q=technology",
  "/trace/results/RCG1.1/all/council/2021-22/mid-year/value",
  "/trace/reserves/RCG/2021-22/total/forecast_use",
];

/** Pages that show nothing of it. */
const others = [
  "/portfolios/cfe/2020-21",
  "/portfolios/src/2015-16/finance",
  "/measures/CFE1.6",
  "/finance?year=2015-16",
  "/performance?year=2020-21",
  "/findings?portfolio=src&year=2015-16",
  "/search?q=nothing+at+all+like+this",
  "/entries",
];

describe("what the council says of figures", () => {
  let site: ExampleSite;
  before(async () => {
    site = await exampleSite();
  });
  after(async () => {
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  const get = async (path: string) => {
    const answer = await fetch(`${site.address}${path}`);
    assert.equal(answer.status, 200, path);
    return answer;
  };
  const mainOf = async (path: string) => (await (await get(path)).text()).split('<main id="main"')[1] ?? "";
  const asAt = (path: string, day: string) => `${path}${path.includes("?") ? "&" : "?"}as-at=${day}`;

  for (const path of pages) {
    it(`stands on ${path} before its heading`, async () => {
      const main = await mainOf(path);
      assert.ok(main.includes(said), path);
      assert.ok(main.indexOf(said) < main.indexOf("<h1"), path);
    });
  }

  for (const path of others) {
    it(`is not said on ${path}, which shows none of them`, async () => {
      assert.doesNotMatch(await mainOf(path), /are made up/);
    });
  }

  it("is gone from every page on the day before those figures were known", async () => {
    for (const path of pages.filter((one) => !one.startsWith("/trace"))) {
      assert.doesNotMatch(await mainOf(asAt(path, "2021-11-22")), /are made up/, path);
    }
    assert.match(await mainOf(asAt("/portfolios/rcg/2021-22", "2021-11-23")), /are made up/);
  });

  it("names the portfolio and year where a page shows several", async () => {
    const point = /Some of these figures are made up, of Resources, Commissioning and Governance 2021\/22\./;
    assert.match(await mainOf("/"), point);
    assert.match(await mainOf("/portfolios/rcg/2021-22"), /Some of these figures are made up\.</);
  });

  it("is marked on the portfolio's card", async () => {
    const [, ...cards] = (await mainOf("/")).split("portfolio-card__name");
    assert.deepEqual(
      cards.map((card) => card.includes("Some figures are made up")),
      [true, false, false],
    );
  });

  it("stands in a column beside the results it is about in a measure's file", async () => {
    const lines = (await (await get("/measures/RCG1.1.csv")).text()).split("\r\n");
    assert.deepEqual(
      lines.filter((one) => one.includes("are made up")).map((one) => /,mid-year,/.test(one)),
      [true],
    );
  });

  it("stands below every table of a workbook", async () => {
    const answer = await get("/portfolios/rcg/2021-22/finance.xlsx");
    const sheets = await readSheets(Buffer.from(await answer.arrayBuffer()));
    for (const { sheet, data } of sheets) assert.ok(data.flat().includes(said), sheet);
  });

  it("goes with every answer of the API, with its portfolio, year and period", async () => {
    for (const path of [
      "measures",
      "measures/RCG1.1",
      "results?measure=RCG1.1",
      "assessments",
      "finance/reserves",
    ]) {
      const { notices } = await (await get(`/api/v1/${path}`)).json();
      assert.deepEqual(
        notices,
        [{ portfolio: "RCG", year: "2021-22", period: "mid-year", madeUp: true, text: said }],
        path,
      );
    }
    assert.equal("notices" in (await (await get("/api/v1/measures?as-at=2021-11-22")).json()), false);
  });
});
