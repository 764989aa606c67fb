import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { councilStatements } from "../data-package/tables/council-money.ts";
import { pence } from "../money/pence.ts";
import { financialYear } from "../period/financial-year.ts";
import { statedRow } from "./stated-row.ts";

const year = financialYear(2022);
const said = madeRow(councilStatements, { figure: "reserves opening", amount: pence(120_000) });
const later = madeRow(councilStatements, {
  figure: "reserves opening",
  spendYear: year,
  amount: pence(90_000),
});
const council = { councilStatements: [said, later] };
const sum = (amount: number) => ({ parts: [], amount: pence(amount) });

test("the council's own figure is found where it says the same as the sum, of the same year", () => {
  assert.equal(statedRow(council, sum(120_000), { figure: "reserves opening" }), said);
  assert.equal(statedRow(council, sum(90_000), { figure: "reserves opening", spendYear: year }), later);
});

test("a figure that says another amount, of another year or of something else is not the sum", () => {
  assert.equal(statedRow(council, sum(120_001), { figure: "reserves opening" }), undefined);
  assert.equal(statedRow(council, sum(90_000), { figure: "reserves opening" }), undefined);
  assert.equal(statedRow(council, sum(120_000), { figure: "reserves closing" }), undefined);
  assert.equal(statedRow(council, sum(120_000), undefined), undefined);
});
