import assert from "node:assert/strict";
import { test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { idOf } from "../data-package/held-amount.ts";
import { budgetLines, budgetMovements } from "../data-package/tables/budget.ts";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { cashLimitOf, lastBudgetOf } from "./cash-limit.ts";

const of = { portfolio: "PRK", year: financialYear(2021), unit: "GBP thousand", position: 1 } as const;
const opening = madeRow(budgetMovements, {
  ...of,
  movement: "opening",
  row: "opening",
  name: "Before",
  amount: pence(30_000_000),
});
const closing = madeRow(budgetMovements, {
  ...of,
  movement: "closing",
  row: "closing",
  name: "Now",
  amount: pence(35_000_000),
});
const total = madeRow(budgetLines, {
  ...of,
  line: "total",
  row: "total",
  name: "Total",
  net: pence(35_000_000),
});

test("the cash limit is the service table's total, and where that prints none the end of the bridge", () => {
  const both = cashLimitOf(madeAgreement({ budgetLines: [total], budgetMovements: [opening, closing] }));
  assert.equal(both && idOf(both), "budget_lines/PRK/2021-22/total/net");
  const bridge = cashLimitOf(madeAgreement({ budgetMovements: [opening, closing] }));
  assert.equal(bridge && idOf(bridge), "budget_movements/PRK/2021-22/closing/amount");
});

test("a portfolio that prints no cash limit has none, which is not nought", () => {
  assert.equal(cashLimitOf(madeAgreement()), undefined);
  assert.equal(lastBudgetOf(madeAgreement()), undefined);
});

test("the budget last reported is where the bridge starts", () => {
  assert.equal(lastBudgetOf(madeAgreement({ budgetMovements: [opening, closing] }))?.amount, 30_000_000);
});
