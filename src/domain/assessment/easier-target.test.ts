import assert from "node:assert/strict";
import { test } from "node:test";
import { financialYear } from "../period/financial-year.ts";
import { decimalText } from "../value/decimal.ts";
import { assessed, at, day, measureRow, resultRow, targetRow } from "./held-rows.test.ts";

const now = at(2021, "year", "2021-06-30");

test("a target below the last outturn is easier where high is good, by the difference in its unit", () => {
  const { easier } = assessed(
    { results: [resultRow(2020, "year", "97.36")], targets: [targetRow(2021, "96.30")] },
    now,
  );
  assert.equal(easier && decimalText(easier.difference), "-1.06");
  assert.equal(easier?.actual.year, 2020);
});

test("a target that asks for as much or more is not", () => {
  for (const target of ["97.36", "98"]) {
    const held = { results: [resultRow(2020, "year", "97.36")], targets: [targetRow(2021, target)] };
    assert.equal(assessed(held, now).easier, undefined);
  }
});

test("an outturn counted by another definition is nothing to hold a target against", () => {
  const rows = { results: [resultRow(2020, "year", "97.36")], targets: [targetRow(2021, "90")] };
  const definitions = [
    measureRow({ year: financialYear(2021), definition: "Answered in 20 seconds" }),
    measureRow({ year: financialYear(2020), definition: "Answered" }),
  ];
  assert.equal(assessed({ ...rows, definitions }, now).easier, undefined);
  const settings = { redefinedOn: [{ on: day("2021-04-01"), words: "a new system" }] };
  assert.equal(assessed({ ...rows, settings }, now).easier, undefined);
});

test("a break in the series since then leaves nothing to compare", () => {
  const results = [
    resultRow(2020, "year", "97.36"),
    resultRow(2021, "q1", "91", { markers: ["break-in-series"] }),
  ];
  assert.equal(assessed({ results, targets: [targetRow(2021, "90")] }, at(2021, "q1")).easier, undefined);
});
