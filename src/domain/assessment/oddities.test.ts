import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import {
  assessed,
  at,
  comparatorRow,
  day,
  measureRow,
  resultRow,
  targetRow,
  yearOf,
} from "./held-rows.test.ts";

function found(held: Parameters<typeof assessed>[0], when = at(2021, "year")): readonly string[] {
  return assessed(held, when).oddities.map(
    ({ finding: { identity, severity, message } }) => `${identity} ${severity}: ${message}`,
  );
}

const counted = [measureRow({ unit: "number" })];

test("figures that are in order give no finding", () => {
  assert.deepEqual(
    found({ results: yearOf(2020, "90", "91", "92", "93", "91.5"), targets: [targetRow(2020, "95")] }),
    [],
  );
});

test("a share over 100%, more counted than there were, and a count below nought can't be", () => {
  assert.deepEqual(found({ results: [resultRow(2020, "year", "102.3")] }), [
    "M1 doubt: ABC1, 2020/21: 102.3% is over 100%, which no share of a whole can be.",
  ]);
  assert.deepEqual(
    found({ results: [resultRow(2020, "year", "107.5", { numerator: 187, denominator: 174 })] }),
    ["M1 error: ABC1, 2020/21: 187 are counted out of 174, more than there were."],
  );
  assert.deepEqual(found({ definitions: counted, results: [resultRow(2020, "year", "-3")] }), [
    "M1 error: ABC1, 2020/21: −3 is below nought, which nothing counted or timed can be.",
  ]);
  assert.deepEqual(found({ definitions: counted, results: [resultRow(2020, "year", "-0.12")] }), [
    "M1 doubt: ABC1, 2020/21: −0.12 is below nought, which nothing counted or timed can be.",
  ]);
});

test("where a measure says which figures it can have, one outside is an error and one inside none", () => {
  const says = (possible: MeasureRow["possible"], value: string, unit: MeasureRow["unit"] = "percentage") =>
    found({
      definitions: [measureRow({ unit, possible })],
      results: [resultRow(2020, "year", value)],
    }).map((text) => text.slice(0, text.indexOf(":")));
  assert.deepEqual(says("share", "102.3"), ["M1 error"]);
  assert.deepEqual(says("share", "-2"), ["M1 error"]);
  assert.deepEqual(says("not-negative", "102.3"), []);
  assert.deepEqual(says("not-negative", "-2"), ["M1 error"]);
  assert.deepEqual(says("any", "-2"), []);
  assert.deepEqual(says("any", "-3", "number"), []);
  assert.deepEqual(says(undefined, "-3", "pounds"), []);
  assert.deepEqual(says("not-negative", "-3", "pounds"), ["M1 error"]);
});

test("a tenfold jump is noticed either way, but not among a handful", () => {
  const years = (...values: readonly string[]) =>
    values.map((value, at) => resultRow(2018 + at, "year", value));
  assert.deepEqual(found({ definitions: counted, results: years("156", "1560", "150") }), [
    "M2 doubt: ABC1, 2019/20: 1,560 is ten times or more of the 156 before it.",
  ]);
  assert.deepEqual(found({ definitions: counted, results: years("1560", "156", "150") }), [
    "M2 doubt: ABC1, 2019/20: 156 is a tenth or less of the 1,560 before it.",
  ]);
  assert.deepEqual(found({ definitions: counted, results: years("156", "1560", "15") }).length, 2);
  assert.deepEqual(found({ definitions: counted, results: years("1", "12", "0", "5") }), []);
});

test("a jump where the measure began to count something else is none", () => {
  const redefinedOn = [{ on: day("2020-04-01"), words: "the definition changed" }];
  const results = [resultRow(2019, "year", "9.1"), resultRow(2020, "year", "91.0")];
  assert.equal(found({ results }).length, 1);
  assert.deepEqual(found({ results, settings: { redefinedOn } }), []);
});

test("what builds up over the year is only like the same period of another year", () => {
  const builds = [measureRow({ unit: "number", accumulation: "cumulative" })];
  assert.deepEqual(
    found({
      definitions: builds,
      results: [...yearOf(2019, "10", "200", "300", "400"), ...yearOf(2020, "9")],
    }),
    [],
  );
});

test("a result for a period that has not ended is kept and noticed; a forecast is no result", () => {
  const on = at(2021, "year", "2021-09-15");
  assert.deepEqual(found({ results: yearOf(2021, "90", "91") }, on), [
    "M3 doubt: ABC1, Quarter 2 2021/22: on 15 September 2021 there is a result for a period that ends on 30 September 2021.",
  ]);
  assert.deepEqual(found({ results: [resultRow(2021, "year", "90", { markers: ["forecast"] })] }, on), []);
});

test("a target on a contextual measure, of nought, or far from the last outturn is noticed", () => {
  const contextual = [measureRow({ responsibility: "contextual" })];
  assert.deepEqual(found({ definitions: contextual, targets: [targetRow(2021, "90")] }), [
    "M4 doubt: ABC1, 2021/22 target: a target is set on a contextual measure, which nobody can be held to.",
  ]);
  assert.deepEqual(found({ targets: [targetRow(2021, "0")] }), [
    "M5 doubt: ABC1, 2021/22 target: the target is nought, which every figure meets.",
  ]);
  assert.deepEqual(
    found({
      definitions: counted,
      results: [resultRow(2020, "year", "156557")],
      targets: [targetRow(2021, "10000")],
    }),
    [
      "M7 doubt: ABC1, 2021/22 target: the target is a tenth or less of the last outturn, 156,557 in 2020/21.",
    ],
  );
});

test("a comparator older than the result it stands beside is noticed", () => {
  const held = {
    results: [resultRow(2020, "year", "92")],
    comparators: [comparatorRow(2018, "group", "90")],
  };
  assert.deepEqual(found(held, at(2020, "year")), [
    "M6 doubt: ABC1, North West average, 2018/19: the comparator is about 2018/19, the result it stands beside about 2020/21.",
  ]);
});

test("a finding has a lasting key, its figures and their lasting names", () => {
  const [oddity] = assessed({ results: [resultRow(2020, "year", "102.3")] }, at(2021, "year")).oddities;
  assert.equal(oddity?.finding.key, "m1.abc.2021-22.results.abc1.all.council.2020-21.year");
  assert.deepEqual(oddity?.finding.figures, [
    { label: "ABC1, 2020/21", value: "102.3", figure: "results/ABC1/all/council/2020-21/year/value" },
  ]);
});
