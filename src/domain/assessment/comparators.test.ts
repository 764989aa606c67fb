import assert from "node:assert/strict";
import { test } from "node:test";
import type { ComparatorRow } from "../data-package/tables/measures.ts";
import type { Polarity } from "../measure/polarity.ts";
import { type Decimal, decimal, decimalText } from "../value/decimal.ts";
import { comparisons, groupFigure, standingAmong } from "./comparators.ts";
import { comparatorRow, figuresOf, measureRow, quarters, resultRow } from "./held-rows.test.ts";

const decimals = (...texts: readonly string[]): readonly Decimal[] => texts.map(decimal);

function standing(own: string, others: readonly Decimal[], polarity: Polarity) {
  const { rank, of, quartile, median, deviations } = standingAmong(decimal(own), others, polarity);
  return [rank, of, quartile, decimalText(median), deviations && decimalText(deviations)];
}

/** Median 10, and the others 4, 2, 0, 2 and 6 from it: median deviation 2. */
const five = decimals("6", "8", "10", "12", "16");

test("rank, quarter and distance from the median are by polarity", () => {
  assert.deepEqual(standing("15", five, "high"), [2, 6, 2, "10", "2.5"]);
  assert.deepEqual(standing("15", five, "low"), [5, 6, 4, "10", "2.5"]);
  assert.deepEqual(standing("7", five, "low"), [2, 6, 2, "10", "-1.5"]);
  assert.deepEqual(standing("5", five, "low"), [1, 6, 1, "10", "-2.5"]);
});

test("equals share a rank", () => {
  assert.deepEqual(standing("12", five, "high").slice(0, 2), [2, 6]);
});

test("the median of an even number lies half-way, and of a few there are no quarters", () => {
  assert.deepEqual(standing("9", decimals("8", "11"), "high"), [2, 3, undefined, "9.5", "-0.3"]);
});

test("where most are alike there is no distance to count in", () => {
  assert.equal(standing("9", decimals("8", "8", "8", "11"), "high")[4], undefined);
});

function compared(rows: readonly ComparatorRow[], year = 2020) {
  const [figure] = figuresOf(measureRow(), [resultRow(year, "year", "92")]);
  return comparisons({ figure, rows, polarity: "high", calendar: quarters });
}

test("a comparison names the group, its period and where the council stands", () => {
  const rows = [
    comparatorRow(2019, "group", "85"),
    comparatorRow(2020, "group", "90"),
    ...["88", "89", "91", "93"].map((value, at) => comparatorRow(2020, `c${at}`, value)),
  ];
  assert.equal(
    compared(rows)[0]?.words,
    "92% against 90% for North West average (2020/21): rank 2 of 5, in the second best quarter; the median is 90%",
  );
});

test("a group without a figure is pending until it is published", () => {
  const [pending] = compared([comparatorRow(2020, "group", "", { missing: "not-yet-available" })]);
  assert.deepEqual(
    [pending?.kind, pending?.words],
    ["pending", "Pending until North West average is published: not yet available"],
  );
});

test("until a group publishes, its newest figures stand, with their own period", () => {
  const rows = [
    comparatorRow(2018, "group", "80"),
    comparatorRow(2019, "group", "85", { about: "CY2019" }),
    comparatorRow(2020, "group", "", { missing: "not-yet-available" }),
  ];
  assert.equal(compared(rows)[0]?.words, "92% against 85% for North West average (calendar year 2019)");
});

test("a comparator target finds its group by name", () => {
  const found = compared([comparatorRow(2020, "group", "90")]);
  assert.equal(groupFigure(found, "the North West average")?.words, "North West average, 2020/21");
  assert.equal(groupFigure(found, "north-west")?.words, "North West average, 2020/21");
  assert.equal(groupFigure(found, "England"), undefined);
});

test("half of the others lie within their usual distance from the median", () => {
  assert.equal(decimalText(standingAmong(decimal("15"), five, "high").usual), "2");
});

test("older figures of a group say that those for the result's own year are awaited", () => {
  const older = comparatorRow(2019, "group", "85");
  const awaited = comparatorRow(2020, "group", "", { missing: "not-yet-available" });
  assert.equal(compared([older, awaited])[0]?.awaited, awaited);
  assert.equal(compared([older])[0]?.awaited, undefined);
  assert.equal(compared([comparatorRow(2020, "group", "90")])[0]?.awaited, undefined);
});
