import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ExampleSite } from "../../../test/example-site.ts";
import { madeCouncilYear } from "../../../test/made-council-year.ts";
import { madeRow } from "../../../test/made-row.ts";
import { madeUpSite } from "../../../test/made-up-site.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { councilTax } from "../../domain/data-package/tables/council-money.ts";
import { portfolios } from "../../domain/data-package/tables/organisation.ts";
import { reserveMovements, reserves } from "../../domain/data-package/tables/reserves.ts";
import { pence } from "../../domain/money/pence.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { reconcileCouncil } from "../../domain/reconciliation/reconcile-council.ts";
import { addressBook } from "../routes.ts";
import { councilFinancePage } from "./council-finance-page.ts";

const trees = {
  portfolio: "PRK",
  year: financialYear(2021),
  reserve: "trees",
  row: "line",
  fund: "revenue",
  name: "Trees",
  unit: "GBP thousand",
  position: 1,
} as const;

describe("the money of the whole council", { concurrency: 1 }, () => {
  let site: ExampleSite;
  let page = "";
  before(async () => {
    site = await madeUpSite();
    page = await (await fetch(`${site.address}/finance`)).text();
  });
  after(async () => {
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  it("says first what may be spent and where it will end, of how many portfolios", () => {
    const words = pageWords(page);
    assert.match(
      words,
      /The 3 portfolios held may spend £122\.222m net in 2024\/25\. At Quarter 2 they expect to end the year £1\.690m over that: 2 of 3 over their limits\./,
    );
    assert.ok(
      words.indexOf("2 of 3 portfolios with a forecast expect to spend more than they may") <
        words.indexOf("Cash limits and forecasts by portfolio"),
      "what is uncomfortable stands before the tables",
    );
  });

  it("adds the portfolios up, and binds a total to the council's own figure where that says the same", () => {
    const words = sectionWords(page, "portfolios");
    assert.match(words, /Places \(made up\) 23,468 23,543 75/);
    assert.match(words, /All portfolios held 122,222 123,912 1,690/);
    assert.match(page, /href="\/trace\/council_statements\/2024-25\/net-cash-limit\/amount">122,222</);
    assert.match(page, /href="\/trace\/budget_lines\/MUP\/2024-25\/total\/net">23,468</);
  });

  it("shows both sides of every virement", () => {
    assert.match(
      sectionWords(page, "virements"),
      /Parks, in Places \(made up\) Libraries, in People \(made up\) For good Cabinet, 21 May 2024 60/,
    );
  });

  it("rolls up reserves, savings and capital, and sets indicators against their limits", () => {
    assert.match(sectionWords(page, "reserves"), /All portfolios held .*2,530 1,810 720/);
    assert.match(
      sectionWords(page, "reserves"),
      /Reserves are expected to fall by £1\.765m over the year, to £5\.095m/,
    );
    assert.match(sectionWords(page, "savings"), /All portfolios held 1,585 870/);
    assert.match(sectionWords(page, "capital"), /All portfolios held 9,380 360/);
    assert.match(
      sectionWords(page, "council-tax"),
      /£96,539,140 .* 52,400 .* £1,842\.35 for each\. .* 52,400\.0 /,
    );
    assert.match(sectionWords(page, "indicators"), /None of 6 figures with a limit goes beyond it/);
    assert.match(sectionWords(page, "own-figures"), /Net budget 122,222 122,222 Agree/);
  });

  it("rolls the Housing Revenue Account and the Collection Fund forward, in the portfolios that keep them", () => {
    assert.match(
      sectionWords(page, "hra"),
      /Places \(made up\) Balance brought forward \(3,500\) .*\(Surplus\) or deficit of the year \(375\) Balance carried forward \(3,875\)/,
    );
    assert.match(
      sectionWords(page, "collection-fund"),
      /Resources \(made up\) Balance brought forward \(484\) .*deficit of the year 364 Balance carried forward \(120\)/,
    );
  });

  it("names reserves of the Dedicated Schools Grant only where some are held", () => {
    const line = {
      portfolio: "PRK",
      year: financialYear(2021),
      row: "line",
      fund: "revenue",
      unit: "GBP",
    } as const;
    const own = madeRow(reserves, {
      ...line,
      row: "total",
      reserve: "total",
      name: "Total",
      approved: pence(100_000),
    });
    const schools = madeRow(reserves, { ...line, reserve: "schools", name: "Schools", fund: "dsg" });
    const wordsOf = (rows: readonly (typeof own)[]) => {
      const council = madeCouncilYear({
        portfolios: [madeRow(portfolios, { portfolio: "PRK", year: line.year, name: "Parks", position: 1 })],
        reserves: rows,
      });
      const checked = reconcileCouncil(council);
      return pageWords(councilFinancePage({ to: addressBook(), council, checked }, [line.year]));
    };
    assert.match(wordsOf([own, schools]), /Dedicated Schools Grant has reserves of its own/);
    assert.doesNotMatch(wordsOf([own]), /Dedicated Schools Grant has reserves/);
  });

  it("tells what the Collection Fund shares out as the surplus or deficit it is, without a sign", () => {
    const shared = (pounds: number) => {
      const council = madeCouncilYear({
        portfolios: [
          madeRow(portfolios, { portfolio: "PRK", year: financialYear(2021), name: "Parks", position: 1 }),
        ],
        councilTax: [
          madeRow(councilTax, {
            ...{ year: financialYear(2021), line: "fund", kind: "collection fund", name: "Collection Fund" },
            ...{ amount: pence(pounds * 100), unit: "GBP", position: 1 },
          }),
        ],
      });
      const page = councilFinancePage({ to: addressBook(), council, checked: reconcileCouncil(council) }, []);
      return sectionWords(page, "council-tax");
    };
    assert.match(shared(-412_000), /Collection Fund: lowers council tax £412,000/);
    assert.match(shared(90_500), /Collection Fund: adds to council tax £90,500/);
    assert.match(shared(0), /Collection Fund £0/);
    assert.match(sectionWords(page, "council-tax"), /from the equivalent of 52,400 dwellings of band D/);
    assert.match(
      sectionWords(page, "council-tax"),
      /Surplus of the Collection Fund, shared out: lowers council tax £412,000/,
    );
  });

  it("says how many things over portfolios cannot be right, and how many sums were checked", () => {
    const row = madeRow(portfolios, {
      ...{ portfolio: "PRK", year: financialYear(2021), name: "Parks", position: 1 },
    });
    const moved = (movement: string, thousands: number) =>
      madeRow(reserveMovements, {
        ...{ portfolio: "PRK", year: financialYear(2021), reserve: "trees", movement, partner: "PLY" },
        ...{ kind: "transfer out", amount: pence(thousands * 100_000), unit: "GBP thousand" },
      });
    const council = madeCouncilYear({
      portfolios: [row, { ...row, portfolio: "PLY", name: "Play" }],
      reserves: [madeRow(reserves, { ...trees, portfolio: "PLY" })],
      reserveMovements: [moved("one", -80), moved("two", -20)],
    });
    const checked = reconcileCouncil(council);
    const words = pageWords(councilFinancePage({ to: addressBook(), council, checked }, []));
    assert.match(words, /Two things over portfolios cannot be right\. Two sums were checked\./);
    assert.match(
      words,
      /Parks: the transfer out to Play is −£80k, and no other half of it is found in Play\./,
    );
  });

  it("says what is not held, and whose move it is", () => {
    const council = madeCouncilYear({
      portfolios: [
        madeRow(portfolios, { portfolio: "PRK", year: financialYear(2021), name: "Parks", position: 1 }),
      ],
    });
    const words = pageWords(
      councilFinancePage({ to: addressBook(), council, checked: reconcileCouncil(council) }, [council.year]),
    );
    assert.match(words, /The one portfolio held for 2021\/22 prints no cash limit\./);
    assert.match(
      words,
      /Not held for 2021\/22: cash limits, virements, reserves, .* and figures of the council’s own\./,
    );
    assert.match(words, /It is for the council’s finance team to hand them in\./);
  });

  it("shows another year by its address, and suggests the years held for one that is not", async () => {
    const before = pageWords(await (await fetch(`${site.address}/finance?year=2023-24`)).text());
    assert.match(before, /may spend £116\.050m net in 2023\/24/);
    const missing = await fetch(`${site.address}/finance?year=1999-00`);
    assert.equal(missing.status, 404);
    assert.match(pageWords(await missing.text()), /Did you mean.*Money 2024\/25/);
  });
});
