import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { formatValue } from "../value/format-value.ts";
import { targetOfRow, valueOfRow } from "./of-rows.ts";
import { targetWords } from "./target.ts";

const resultRow: ResultRow = {
  measure: "CFE1.2",
  part: "all",
  area: "council",
  year: financialYear(2019),
  period: "year",
  value: undefined,
  numerator: undefined,
  denominator: undefined,
  count: undefined,
  markers: undefined,
  missing: undefined,
  about: undefined,
  asPrinted: undefined,
  heading: undefined,
  note: undefined,
  sourceFile: undefined,
  sourceLine: undefined,
};

const targetRow: TargetRow = {
  measure: "CFE1.2",
  part: "all",
  year: financialYear(2020),
  kind: "numerical",
  value: undefined,
  upper: undefined,
  aim: undefined,
  group: undefined,
  why: undefined,
  setBy: undefined,
  setOn: undefined,
  asPrinted: undefined,
  heading: undefined,
  sourceFile: undefined,
  sourceLine: undefined,
};

function value(cells: Partial<ResultRow>): string {
  const found = valueOfRow({ ...resultRow, ...cells }, "percentage");
  return found.ok ? formatValue(found.value) : (found.issues[0]?.message ?? "");
}

function target(cells: Partial<TargetRow>): string {
  const found = targetOfRow({ ...targetRow, ...cells }, "percentage");
  return found.ok ? targetWords(found.value) : (found.issues[0]?.message ?? "");
}

test("a result's row states a figure with its counts and markers", () => {
  assert.equal(value({ value: decimal("33.9"), numerator: 41, denominator: 121 }), "33.9% (41 of 121)");
  assert.equal(value({ value: decimal("88.3"), count: 34132 }), "88.3% (34,132)");
  assert.equal(value({ value: decimal("26.8"), markers: ["provisional"] }), "26.8% [p]");
});

test("a result's row states why there is no figure, and what was counted all the same", () => {
  assert.equal(value({ missing: "not-yet-available" }), "[x] not yet available");
  assert.equal(
    value({ missing: "not-legible", numerator: 1475, denominator: 1770 }),
    "[x] not legible (1,475 of 1,770)",
  );
});

test("a row with neither a figure nor a reason, or with both, is refused", () => {
  assert.equal(value({}), "CFE1.2 has no value. Write the figure, or in missing why there is none.");
  assert.match(value({ value: decimal("1"), missing: "suppressed" }), /Keep one of them/);
});

test("a target's row states a target of its kind", () => {
  assert.equal(target({ value: decimal("33.0") }), "33.0%");
  assert.equal(target({ value: decimal("10"), upper: decimal("15") }), "10% to 15%");
  assert.equal(target({ kind: "direction", aim: "maximise" }), "Aim to maximise");
  assert.equal(
    target({ kind: "comparator", group: "the England average" }),
    "Match or better the England average",
  );
  assert.equal(target({ kind: "none", why: "new measure" }), "No target: new measure");
  assert.equal(target({ kind: "to-be-confirmed" }), "To be confirmed");
  assert.equal(target({ kind: "left-blank" }), "Left blank");
});

test("a kind of target without what it needs is refused", () => {
  assert.match(target({}), /Write the value, or another kind/);
  assert.match(target({ value: decimal("15"), upper: decimal("10") }), /runs backwards/);
  assert.match(target({ kind: "direction" }), /Write the aim/);
  assert.match(target({ kind: "comparator" }), /Write whom to match or better/);
});
