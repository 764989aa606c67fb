import assert from "node:assert/strict";
import { test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { budgetLines, forecasts } from "../../domain/data-package/tables/budget.ts";
import { pence } from "../../domain/money/pence.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { figuresIn, plainWords } from "../model/walk.ts";
import { moneyMoved } from "./money-moved.ts";

const year = financialYear(2021);
const of = { portfolio: "PRK", year };

const withMoney = (net: number, deficit: number): Agreement =>
  madeAgreement({
    budgetLines: [madeRow(budgetLines, { ...of, line: "total", row: "total", net: pence(net) })],
    forecasts: [madeRow(forecasts, { ...of, period: "q1", deficit: pence(deficit) })],
  });

const told = (before: Agreement, now: Agreement) => moneyMoved(before, now).map(plainWords);

test("a cash limit that moved is told with what it was, and by how much", () => {
  assert.deepEqual(told(withMoney(24_119_000_00, 0), withMoney(24_502_000_00, 0)), [
    "The cash limit is £24.502m, £0.383m more than the £24.119m before.",
  ]);
});

test("a deficit that became a surplus is told as the two things they are", () => {
  assert.deepEqual(told(withMoney(1_000_00, 75_000_00), withMoney(1_000_00, -20_000_00)), [
    "The forecast surplus is £0.020m; it was a forecast deficit of £0.075m.",
  ]);
});

test("a surplus that grew is told by its size", () => {
  assert.deepEqual(told(withMoney(1_000_00, -20_000_00), withMoney(1_000_00, -65_000_00)), [
    "The forecast surplus is £0.065m, £0.045m more than the £0.020m before.",
  ]);
});

test("money that did not move, or was not held before, is not told", () => {
  assert.deepEqual(told(withMoney(1_000_00, 5_000_00), withMoney(1_000_00, 5_000_00)), []);
  assert.deepEqual(told(madeAgreement(), withMoney(1_000_00, 5_000_00)), []);
});

test("only the amount of now is bound to its cell", () => {
  const [words] = moneyMoved(withMoney(24_119_000_00, 0), withMoney(24_502_000_00, 0));
  assert.deepEqual(
    figuresIn(words ?? []).map(({ figure }) => figure),
    ["budget_lines/PRK/2021-22/total/net"],
  );
});
