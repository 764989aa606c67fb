import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { KyselyPlugin } from "kysely";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import { aLine, aPortfolio } from "../../test/small-council.ts";
import { closingBefore } from "../domain/data-package/council-year.ts";
import { budgetLines, budgetMovements } from "../domain/data-package/tables/budget.ts";
import { capitalSchemes } from "../domain/data-package/tables/capital.ts";
import {
  councilStatements,
  councilTax,
  prudentialIndicators,
} from "../domain/data-package/tables/council-money.ts";
import { nonCashLimits } from "../domain/data-package/tables/non-cash-limits.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import { reserves } from "../domain/data-package/tables/reserves.ts";
import { virements } from "../domain/data-package/tables/virements.ts";
import { pence } from "../domain/money/pence.ts";
import { type FinancialYear, financialYear } from "../domain/period/financial-year.ts";
import { decimal } from "../domain/value/decimal.ts";
import { present } from "./as-at.ts";
import { readCouncilYear } from "./read-council-year.ts";

const [year2020, year2021] = [financialYear(2020), financialYear(2021)];
const unit = "GBP thousand";
const thousand = (amount: number) => pence(amount * 100_000);

const lines = (portfolio: string, year: FinancialYear) => [
  { ...aLine(portfolio, "one", [1, 2, 3]), year },
  { ...aLine(portfolio, "total", [1, 2, 3]), row: "total" as const, year, position: 2 },
];

const ofYear2020 = { portfolio: "OLD", year: year2020, unit, position: 1 } as const;

/** What the portfolio that came before ended 2020/21 with, and beside it what is no closing figure. */
const closing = [
  [budgetLines, lines("OLD", year2020)],
  [
    budgetMovements,
    ["opening", "closing"].map((movement, at) =>
      madeRow(budgetMovements, {
        ...ofYear2020,
        movement,
        row: movement === "closing" ? "closing" : "opening",
        name: movement,
        position: at + 1,
      }),
    ),
  ],
  [
    reserves,
    [undefined, thousand(70)].map((balance, at) =>
      madeRow(reserves, {
        ...ofYear2020,
        reserve: `reserve-${at}`,
        row: "line",
        fund: "revenue",
        name: "A reserve",
        closing: balance,
      }),
    ),
  ],
  [
    nonCashLimits,
    (["line", "carried forward"] as const).map((row) =>
      madeRow(nonCashLimits, {
        ...ofYear2020,
        fund: "dsg",
        line: row.replace(" ", "-"),
        row,
        name: row,
        amount: thousand(5),
      }),
    ),
  ],
  [
    capitalSchemes,
    [year2020, year2021].map((spendYear) =>
      madeRow(capitalSchemes, { ...ofYear2020, scheme: "roof", spendYear, row: "line", name: "Roof" }),
    ),
  ],
] as const;

const ofCouncil = { year: year2021, unit, position: 1 } as const;
const moved = madeRow(virements, {
  ...ofCouncil,
  virement: "moved",
  fromPortfolio: "NEW",
  toPortfolio: "ART",
  amount: thousand(9),
  kind: "this year only",
  why: "Moved.",
});
const base = madeRow(councilTax, {
  ...ofCouncil,
  line: "tax-base",
  kind: "tax base",
  name: "Tax base",
  number: decimal("96500.40"),
});
const printed = madeRow(councilStatements, {
  ...ofCouncil,
  statement: "cash-limit",
  figure: "net cash limit",
  label: "Net budget",
  amount: thousand(6),
  place: "headline",
});
const ratio = madeRow(prudentialIndicators, {
  ...ofCouncil,
  indicator: "ratio",
  forYear: financialYear(2023),
  name: "Financing costs to net budget",
  percent: decimal("6.40"),
});

describe("the money of the council for a year", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    const { issues } = await importInto(fresh.ledger, [
      madePackage({
        tables: [
          [
            portfolios,
            [
              aPortfolio("OLD", year2020),
              { ...aPortfolio("NEW"), predecessors: ["GONE", "OLD"], position: 2 },
              aPortfolio("ART"),
              aPortfolio("NEW", financialYear(2022)),
            ],
          ],
          ...closing.filter(([table]) => table !== budgetLines),
          [
            budgetLines,
            [...lines("OLD", year2020), ...lines("NEW", year2021), ...lines("NEW", financialYear(2022))],
          ],
          [
            virements,
            [
              moved,
              {
                ...moved,
                virement: "later",
                year: financialYear(2022),
                fromPortfolio: "NEW",
                toPortfolio: "NEW",
                toLine: "one",
              },
            ],
          ],
          [councilTax, [base, { ...base, year: year2020 }]],
          [councilStatements, [printed]],
          [prudentialIndicators, [ratio]],
        ],
      }),
    ]);
    assert.deepEqual(issues, []);
  });
  after(() => fresh.close());

  const read = async (year: FinancialYear) =>
    readCouncilYear(fresh.ledger, await present(fresh.ledger), year);

  it("has each portfolio's tables of that year alone, in the council's order", async () => {
    const { portfolios: held, year } = await read(year2021);
    assert.equal(year, year2021);
    assert.deepEqual(
      held.map(({ portfolio, budgetLines: own }) => [portfolio.portfolio, own.map(({ line }) => line)]),
      [
        ["ART", []],
        ["NEW", ["one", "total"]],
      ],
    );
    assert.deepEqual(held[1]?.budgetLines, lines("NEW", year2021));
  });

  it("has what belongs to the year and no one portfolio", async () => {
    const {
      virements: own,
      councilTax: tax,
      councilStatements: said,
      prudentialIndicators: ratios,
    } = await read(year2021);
    assert.deepEqual([own, tax, said, ratios], [[moved], [base], [printed], [ratio]]);
  });

  it("has what the year before ended with, found by the portfolio that took it over", async () => {
    const council = await read(year2021);
    const taking = council.portfolios[1]?.portfolio ?? assert.fail();
    const before = closingBefore(council, taking) ?? assert.fail();
    assert.equal(before.portfolio.portfolio, "OLD");
    assert.deepEqual(
      before.budgetLines.map(({ row }) => row),
      ["total"],
    );
    assert.deepEqual(
      before.budgetMovements.map(({ row }) => row),
      ["closing"],
    );
    assert.deepEqual(
      before.reserves.map(({ reserve }) => reserve),
      ["reserve-1"],
    );
    assert.deepEqual(
      before.nonCashLimits.map(({ row }) => row),
      ["carried forward"],
    );
    assert.deepEqual(
      before.capitalSchemes.map(({ spendYear }) => spendYear),
      [year2021],
    );
    assert.equal(closingBefore(council, aPortfolio("ART")), undefined);
    assert.deepEqual((await read(year2020)).before, []);
  });

  it("is empty for a year nobody planned", async () => {
    const { portfolios: held, before: closed, virements: own } = await read(financialYear(2030));
    assert.deepEqual([held, closed, own], [[], [], []]);
  });

  it("takes one statement however many portfolios there are", async () => {
    const at = await present(fresh.ledger);
    const statementsFor = async (year: FinancialYear) => {
      let statements = 0;
      const count: KyselyPlugin = {
        transformQuery: ({ node }) => {
          statements += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      await readCouncilYear(fresh.ledger.withPlugin(count), at, year);
      return statements;
    };
    assert.deepEqual([await statementsFor(year2021), await statementsFor(year2020)], [1, 1]);
  });
});
