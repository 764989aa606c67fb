import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import {
  type ResultRow,
  results,
  type TargetRow,
  targets,
} from "../../domain/data-package/tables/measures.ts";
import { targetOfRow, valueOfRow } from "../../domain/measure/of-rows.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { decimal } from "../../domain/value/decimal.ts";
import type { ValueUnit } from "../../domain/value/value-unit.ts";
import { figuresIn, plainWords } from "../model/walk.ts";
import type { Words } from "../model/words.ts";
import { resultWords, targetCell } from "./result-words.ts";

const year = financialYear(2020);

function result(unit: ValueUnit, given: Partial<ResultRow>): Words {
  const row = madeRow(results, { measure: "PRK1", year, ...given });
  const value = valueOfRow(row, unit);
  assert.ok(value.ok);
  return resultWords({ row, value: value.value });
}

function target(unit: ValueUnit, given: Partial<TargetRow>): Words {
  const row = madeRow(targets, { measure: "PRK1", year, ...given });
  const read = targetOfRow(row, unit);
  assert.ok(read.ok);
  return targetCell({ row, target: read.value });
}

test("a result is printed with its unit, and the figure alone is bound to its cell", () => {
  const words = result("days", { value: decimal("8.5") });
  assert.equal(plainWords(words), "8.5 days");
  assert.deepEqual(figuresIn(words), [
    {
      text: "8.5",
      figure: "results/PRK1/all/council/2020-21/year/value",
      value: "8.5",
      format: "number",
      places: 1,
    },
  ]);
});

test("a rate’s two counts are figures of their own", () => {
  const words = result("percentage", { value: decimal("35.9"), numerator: 42, denominator: 117 });
  assert.equal(plainWords(words), "35.9% (42 of 117)");
  assert.deepEqual(
    figuresIn(words).map(({ figure }) => figure?.split("/").at(-1)),
    ["value", "numerator", "denominator"],
  );
});

test("markers stand as shorthand after the figure, each explained", () => {
  const words = result("percentage", { value: decimal("26.8"), markers: ["provisional", "estimated"] });
  assert.equal(plainWords(words), "26.8% [p][e]");
  assert.match(figuresIn(words)[0]?.marker?.meaning ?? "", /^Provisional: .* Estimated: /);
});

test("a missing result says why, with its shorthand", () => {
  assert.equal(plainWords(result("number", { missing: "not-applicable" })), "Not applicable [z]");
});

test("a figure below nought has a true minus, and is spoken as one", () => {
  const [figure] = figuresIn(result("pounds", { value: decimal("-44.18") }));
  assert.equal(figure?.text, "−£44.18");
  assert.equal(figure?.value, "-44.18");
  assert.equal(figure?.spoken, "minus 44.18 pounds");
});

test("a target is printed by its kind: a figure, a range with both its ends bound, or in words", () => {
  assert.equal(plainWords(target("days", { kind: "numerical", value: decimal("7.0") })), "7.0 days");
  const range = target("percentage", { kind: "numerical", value: decimal("10"), upper: decimal("15") });
  assert.equal(plainWords(range), "10% to 15%");
  assert.deepEqual(
    figuresIn(range).map(({ figure }) => figure),
    ["targets/PRK1/all/2020-21/value", "targets/PRK1/all/2020-21/upper"],
  );
  assert.equal(plainWords(target("number", { kind: "direction", aim: "maximise" })), "Aim to maximise");
  assert.equal(plainWords(target("number", { kind: "to-be-confirmed" })), "To be confirmed");
});
