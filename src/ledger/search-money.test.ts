import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import { aPortfolio, year2021 } from "../../test/small-council.ts";
import { councilTax, prudentialIndicators } from "../domain/data-package/tables/council-money.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import { virements } from "../domain/data-package/tables/virements.ts";
import { pence } from "../domain/money/pence.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { decimal } from "../domain/value/decimal.ts";
import { present } from "./as-at.ts";
import { search } from "./search.ts";
import { searchWords } from "./search-words.ts";

const ofCouncil = { year: year2021, unit: "GBP thousand", position: 1 } as const;

const moved = madeRow(virements, {
  ...ofCouncil,
  virement: "web",
  fromPortfolio: "RES",
  toPortfolio: "CUL",
  amount: pence(14_000_000),
  kind: "permanent",
  why: "The web team moved to the libraries.",
  approvedBy: "Cabinet",
});

const ratios = [2022, 2023].map((year) =>
  madeRow(prudentialIndicators, {
    ...ofCouncil,
    indicator: "financing",
    forYear: financialYear(year),
    name: "Financing costs to net budget",
    percent: decimal("6.4"),
  }),
);

const base = madeRow(councilTax, {
  ...ofCouncil,
  line: "base",
  kind: "tax base",
  name: "Tax base",
  number: decimal("96500.4"),
});

describe("searching the money of the council", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    const tables = [
      [portfolios, [aPortfolio("RES"), aPortfolio("CUL"), aPortfolio("PRK")]],
      [virements, [moved]],
      [prudentialIndicators, ratios],
      [councilTax, [base]],
    ] as const;
    assert.deepEqual((await importInto(fresh.ledger, [madePackage({ tables })])).issues, []);
  });
  after(() => fresh.close());

  const found = async (words: string) =>
    search(fresh.ledger, await present(fresh.ledger), searchWords(words) ?? assert.fail(words), { most: 5 });

  it("finds a virement by its reason, narrowed by either of its portfolios", async () => {
    for (const words of ["web team", "web res", "web cul 2021/22", "cabinet web"]) {
      assert.deepEqual((await found(words)).virements.rows, [moved], words);
    }
    assert.deepEqual((await found("web prk")).virements.rows, []);
  });

  it("finds an indicator once for the year that gives it, and a line of the council tax", async () => {
    const { indicators, councilTax: tax } = await found("financing");
    assert.deepEqual([indicators.total, tax.total], [1, 0]);
    assert.deepEqual((await found("tax base 2021/22")).councilTax.rows, [base]);
  });
});
