import assert from "node:assert/strict";
import { test } from "node:test";
import { councilOf } from "../../../test/council-of.ts";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { actuals } from "../../domain/data-package/tables/actuals.ts";
import { budgetLines } from "../../domain/data-package/tables/budget.ts";
import { periods } from "../../domain/data-package/tables/cycle.ts";
import { pence } from "../../domain/money/pence.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import { addressBook } from "../routes.ts";
import { budgetLinePage } from "./budget-line-page.ts";

const day = Temporal.PlainDate.from("2022-06-30");

function pageOf(agreement: Agreement, key: string): string {
  const line = agreement.budgetLines.find((row) => row.line === key);
  assert.ok(line !== undefined);
  return budgetLinePage(addressBook(), {
    found: { agreement, checked: reconcile(agreement) },
    council: councilOf(agreement),
    line,
    day,
  }).toString();
}

test("a line left blank in print says so, with what was noticed about it", async () => {
  const page = pageOf(await agreementIn("rcg-2021-22"), "electoral-services");
  assert.match(pageWords(page), /No net budget is held for Electoral Services in 2021\/22\./);
  assert.match(sectionWords(page, "budget"), /The budget is left blank in print\./);
  assert.match(sectionWords(page, "noticed"), /Electoral Services is left blank/);
});

test("a line that earns more than it spends is said to bring that in", async () => {
  const page = pageWords(pageOf(await agreementIn("cfe-2020-21"), "registrars-events"));
  assert.match(page, /is to bring in £0\.022m more than it spends in 2020\/21\./);
});

test("a line whose sums do not tie shows that on its own page, and another line does not", async () => {
  const agreement = await agreementIn("src-2015-16");
  const libraries = agreement.budgetLines.find(({ name }) => name.startsWith("Libraries"));
  assert.ok(libraries !== undefined);
  assert.match(sectionWords(pageOf(agreement, libraries.line), "noticed"), /Rounding only Libraries/);
  assert.doesNotMatch(sectionWords(pageOf(agreement, libraries.line), "noticed"), /Rounding only Community/);
});

const year = financialYear(2021);
const unit = "GBP thousand" as const;
const thousand = (amount: number) => pence(amount * 100_000);

function spentBy(by: string, spent: number, budgetToDate?: number): Agreement {
  return madeAgreement({
    periods: [
      madeRow(periods, {
        year,
        period: "p",
        label: "August",
        to: Temporal.PlainDate.from(by),
        position: 1,
      }),
    ],
    budgetLines: [
      madeRow(budgetLines, {
        portfolio: "PRK",
        year,
        line: "parks",
        row: "line",
        name: "Parks",
        net: thousand(1_200),
        unit,
        position: 1,
      }),
    ],
    actuals: [
      madeRow(actuals, {
        portfolio: "PRK",
        year,
        period: "p",
        line: "parks",
        actual: thousand(spent),
        ...(budgetToDate !== undefined && { budgetToDate: thousand(budgetToDate) }),
        unit,
      }),
    ],
  });
}

test("a line that has spent all of its budget is told what would have to come back", () => {
  const said = sectionWords(pageOf(spentBy("2021-08-31", 1_300), "parks"), "outlook");
  assert.match(
    said,
    /More than the whole budget is spent: £0\.100m would have to come back in over the 7 months left\./,
  );
  assert.match(said, /By run rate 3,120/);
  assert.match(said, /By profile not projected: no budget to date is held/);
});

test("nothing is projected after the year, and what is spent stands as it was reported", () => {
  const page = pageOf(spentBy("2022-03-31", 1_150, 1_200), "parks");
  assert.match(sectionWords(page, "spending"), /August 1,200 1,150/);
  assert.match(sectionWords(page, "outlook"), /By run rate not projected: the year is over/);
  assert.match(sectionWords(page, "outlook"), /For the budget this is not worked out: the year is over\./);
});

test("nothing is projected by pace where the budget itself is uneven", () => {
  const said = sectionWords(pageOf(spentBy("2021-08-31", 900, 900), "parks"), "outlook");
  assert.match(said, /By run rate not projected: the budget itself is uneven over the year/);
  assert.match(said, /By profile 1,200/);
});
