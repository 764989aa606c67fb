import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeCouncilYear } from "../../../test/made-council-year.ts";
import { madeRow } from "../../../test/made-row.ts";
import { budgetLines, forecasts } from "../data-package/tables/budget.ts";
import { capitalFunding, capitalSchemes } from "../data-package/tables/capital.ts";
import { councilStatements, prudentialIndicators } from "../data-package/tables/council-money.ts";
import { periods } from "../data-package/tables/cycle.ts";
import { portfolios } from "../data-package/tables/organisation.ts";
import { reserves, savings } from "../data-package/tables/reserves.ts";
import { virements } from "../data-package/tables/virements.ts";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { councilCapital } from "./council-capital.ts";
import { councilOutturn } from "./council-outturn.ts";
import { councilReserves, reserveCategories } from "./council-reserves.ts";
import { councilSavings, savingsByRating } from "./council-savings.ts";
import { councilStated } from "./council-stated.ts";
import { beyondLimit } from "./prudential-limit.ts";

const year = financialYear(2021);
const unit = "GBP thousand";
const k = (thousands: number) => pence(thousands * 100_000);

const two = ["PRK", "LIB"].map((portfolio, at) =>
  madeRow(portfolios, { portfolio, year, name: portfolio, position: at + 1 }),
);
const limitOf = (portfolio: string, net: number) =>
  madeRow(budgetLines, { portfolio, year, line: "total", row: "total", name: "Total", net: k(net), unit });
const forecastOf = (portfolio: string, period: string, deficit: number) =>
  madeRow(forecasts, { portfolio, year, period, outturn: k(100 + deficit), deficit: k(deficit), unit });
const periodAt = (period: string, position: number) =>
  madeRow(periods, { year, period, label: `Quarter ${position}`, position });

describe("the money of the whole council", () => {
  it("adds up cash limits, and forecasts of the newest period alone", () => {
    const { label, figures } = councilOutturn(
      madeCouncilYear({
        portfolios: two,
        periods: [periodAt("q1", 1), periodAt("q2", 2)],
        budgetLines: [limitOf("PRK", 300), limitOf("LIB", 120)],
        forecasts: [forecastOf("PRK", "q1", 9), forecastOf("LIB", "q1", 5), forecastOf("PRK", "q2", -4)],
      }),
    );
    assert.equal(label, "Quarter 2");
    assert.equal(figures.totals.cashLimit.amount, k(420));
    assert.equal(figures.totals.deficit.amount, k(-4));
    assert.deepEqual(
      [figures.totals.deficit.printedBy, figures.totals.deficit.portfolios],
      [1, 2],
      "a portfolio without a forecast is counted, not taken as nought",
    );
    assert.deepEqual(
      figures.rows.map((row) => row.figures.deficit.amount),
      [k(-4), undefined],
    );
  });

  it("has no total of what nobody prints", () => {
    const { period, figures } = councilOutturn(madeCouncilYear({ portfolios: two }));
    assert.equal(period, undefined);
    assert.equal(figures.totals.cashLimit.amount, undefined);
  });

  it("takes a portfolio's printed total of reserves, else its lines, and groups the lines by category", () => {
    const reserve = (portfolio: string, key: string, approved: number, given = {}) =>
      madeRow(reserves, {
        portfolio,
        year,
        reserve: key,
        row: "line",
        fund: "revenue",
        name: key,
        approved: k(approved),
        unit,
        ...given,
      });
    const council = madeCouncilYear({
      portfolios: two,
      reserves: [
        reserve("PRK", "trees", 30, { category: "Greener" }),
        reserve("PRK", "total", 31, { row: "total" }),
        reserve("LIB", "books", 12, { category: "Greener" }),
        reserve("LIB", "roof", 5),
        reserve("LIB", "schools", 900, { fund: "dsg" }),
      ],
    });
    assert.equal(councilReserves(council).totals.approved.amount, k(48));
    assert.deepEqual(
      reserveCategories(council).map(({ category, reserves: count, figures }) => [
        category,
        count,
        figures.approved.amount,
      ]),
      [
        ["Greener", 2, k(42)],
        [undefined, 1, k(5)],
      ],
    );
  });

  it("counts savings by how sure the council is of them", () => {
    const saving = (key: string, value: number, rating?: "green" | "red") =>
      madeRow(savings, {
        portfolio: "PRK",
        year,
        saving: key,
        row: "line",
        name: key,
        value: k(value),
        rating,
        unit,
      });
    const council = madeCouncilYear({
      portfolios: two,
      savings: [saving("a", 10, "red"), saving("b", 20, "green"), saving("c", 5, "green"), saving("d", 1)],
    });
    assert.equal(councilSavings(council).totals.value.amount, k(36));
    assert.equal(councilSavings(council).totals.achieved.amount, undefined);
    assert.deepEqual(
      savingsByRating(council).map(({ rating, savings: count, value }) => [rating, count, value.amount]),
      [
        ["green", 2, k(25)],
        ["red", 1, k(10)],
        [undefined, 1, k(1)],
      ],
    );
  });

  it("adds programmes up by year of spending, and what pays for them by source", () => {
    const scheme = (portfolio: string, spendYear: number, amount: number) =>
      madeRow(capitalSchemes, {
        portfolio,
        year,
        scheme: "s",
        spendYear: financialYear(spendYear),
        row: "line",
        listing: "programme",
        name: "S",
        amount: k(amount),
        unit,
      });
    const paid = (portfolio: string, source: "capital grants" | "all sources", amount: number) =>
      madeRow(capitalFunding, {
        portfolio,
        year,
        scheme: "programme",
        spendYear: year,
        source,
        name: source,
        amount: k(amount),
        unit,
      });
    const { years, programme, funding } = councilCapital(
      madeCouncilYear({
        portfolios: two,
        capitalSchemes: [scheme("PRK", 2021, 40), scheme("PRK", 2022, 10), scheme("LIB", 2021, 2)],
        capitalFunding: [
          paid("PRK", "capital grants", 40),
          paid("PRK", "all sources", 40),
          paid("LIB", "capital grants", 2),
        ],
      }),
    );
    assert.deepEqual(years, [2021, 2022]);
    assert.deepEqual(
      years.map((one) => programme.totals[String(one)]?.amount),
      [k(42), k(10)],
    );
    assert.deepEqual(
      funding.map(({ source, byYear }) => [source, byYear.get(year)?.amount]),
      [["capital grants", k(42)]],
    );
  });

  it("sets what the council says beside what its portfolios come to", () => {
    const [one] = councilStated(
      madeCouncilYear({
        portfolios: two,
        budgetLines: [limitOf("PRK", 300), limitOf("LIB", 120)],
        councilStatements: [
          madeRow(councilStatements, {
            year,
            statement: "net",
            figure: "net cash limit",
            label: "Net budget",
            amount: k(433),
            unit,
            place: "headline",
            position: 1,
          }),
        ],
      }),
    );
    assert.deepEqual([one?.amount, one?.difference], [k(420), k(13)]);
  });

  it("sets what was moved beside the virements of a period, or of all up to it", () => {
    const virement = (key: string, period: string | undefined, amount: number) =>
      madeRow(virements, {
        year,
        virement: key,
        fromPortfolio: "PRK",
        toPortfolio: "LIB",
        amount: k(amount),
        unit,
        kind: "permanent",
        why: "Made up.",
        period,
        position: 1,
      });
    const stated = (amount: number) =>
      councilStated(
        madeCouncilYear({
          portfolios: two,
          periods: [periodAt("q1", 1), periodAt("q2", 2), periodAt("q3", 3)],
          virements: [virement("a", undefined, 60), virement("b", "q2", 140), virement("c", "q3", 7)],
          councilStatements: [
            madeRow(councilStatements, {
              year,
              statement: "moved",
              figure: "virements",
              period: "q2",
              label: "Moved",
              amount: k(amount),
              unit,
              place: "prose",
              position: 1,
            }),
          ],
        }),
      )[0];
    assert.equal(stated(140)?.difference, 0);
    assert.equal(stated(200)?.difference, 0);
    assert.deepEqual([stated(210)?.amount, stated(210)?.difference], [k(200), k(10)]);
  });

  it("finds an indicator beyond its limit only above it, and none without one", () => {
    const indicator = (given: object) =>
      beyondLimit(
        madeRow(prudentialIndicators, {
          year,
          indicator: "debt",
          forYear: year,
          name: "Debt",
          unit,
          ...given,
        }),
      );
    assert.equal(indicator({ amount: k(141), limitAmount: k(140) }), true);
    assert.equal(indicator({ amount: k(140), limitAmount: k(140) }), false);
    assert.equal(indicator({ percent: decimal("10.01"), limitPercent: decimal("10.00") }), true);
    assert.equal(indicator({ amount: k(140) }), undefined);
  });
});
