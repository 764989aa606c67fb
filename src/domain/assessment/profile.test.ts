import assert from "node:assert/strict";
import { test } from "node:test";
import type { Accumulation } from "../measure/accumulation.ts";
import { rangeTarget, singleTarget, type Target, targetWords } from "../measure/target.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { figuresOf, measureRow, resultRow, yearOf } from "./held-rows.test.ts";
import { type GivenProfile, profiledTarget } from "./profile.ts";

type Rows = Parameters<typeof figuresOf>[1];

function profiled(
  accumulation: Accumulation,
  unit: ValueUnit,
  target: Target,
  rows: Rows,
  given: readonly GivenProfile[] = [],
) {
  const figures = figuresOf(measureRow({ accumulation, unit }), rows);
  const figure = figures.at(-1);
  if (figure === undefined) throw new Error("No figure");
  const found = profiledTarget({ target, figure, figures, accumulation, given });
  return found.kind === "none" ? ["none", found.words] : [found.kind, targetWords(found.target), found.words];
}

/** Half of the year by September in 2018/19, 60% in 2019/20, 70% in 2020/21: on average 60%. */
const threeYears = [
  ...yearOf(2018, "20", "50", "70", "100"),
  ...yearOf(2019, "50", "120", "150", "200"),
  ...yearOf(2020, "10", "70", "90", "100"),
];

test("a cumulative target is spread by the average share of the year reached in the last three years", () => {
  const target = singleTarget(decimal("500"), "number");
  assert.deepEqual(profiled("cumulative", "number", target, [...threeYears, ...yearOf(2021, "90", "310")]), [
    "from-last-years",
    "300",
    "60.0% of the year’s 500: the average share reached by this time in 2018/19, 2019/20 and 2020/21",
  ]);
});

test("years further back than three don't count, and years without both figures are left out", () => {
  const rows = [
    ...yearOf(2017, "1", "1", "1", "100"),
    ...yearOf(2018, "20", "50"),
    ...yearOf(2019, "50", "120", "150", "200"),
    ...yearOf(2021, "90", "310"),
  ];
  assert.deepEqual(
    profiled("cumulative", "number", singleTarget(decimal("500"), "number"), rows)[2],
    "60.0% of the year’s 500: the average share reached by this time in 2019/20",
  );
});

test("both ends of a range are spread", () => {
  const target = rangeTarget(decimal("100"), decimal("200"), "number");
  assert.equal(
    profiled("cumulative", "number", target, [...threeYears, ...yearOf(2021, "1", "2")])[1],
    "60 to 120",
  );
});

test("a spread target is rounded as the figure is printed", () => {
  const rows = [...yearOf(2020, "1", "33.33", "66.67", "100.00"), ...yearOf(2021, "20.00", "31.00")];
  assert.equal(
    profiled("cumulative", "percentage", singleTarget(decimal("98"), "percentage"), rows)[1],
    "32.66%",
  );
});

test("the council's own profile goes before any history", () => {
  const own = { year: financialYear(2021), period: "q2", value: decimal("275") };
  const target = singleTarget(decimal("500"), "number");
  const found = profiled(
    "cumulative",
    "number",
    target,
    [...threeYears, ...yearOf(2021, "90", "310")],
    [own],
  );
  assert.deepEqual(found, ["given", "275", "275 is the target set for Quarter 2 2021/22"]);
});

test("snapshots, rolling figures and rates of a period take the year's target as it is", () => {
  const target = singleTarget(decimal("95"), "percentage");
  for (const accumulation of ["snapshot", "rolling-12-months", "in-period"] as const) {
    assert.deepEqual(profiled(accumulation, "percentage", target, yearOf(2021, "93")).slice(0, 2), [
      "as-it-is",
      "95%",
    ]);
  }
});

test("the count of one period is not held against the target of the year", () => {
  assert.deepEqual(
    profiled("in-period", "number", singleTarget(decimal("400"), "number"), yearOf(2021, "90")),
    ["none", "Quarter 1 2021/22 is one part of the year, and the target is for the whole of it"],
  );
});

test("a cumulative figure without a year before has no profile, unless it is a rate of all so far", () => {
  const target = singleTarget(decimal("95"), "percentage");
  assert.equal(profiled("cumulative", "percentage", target, yearOf(2021, "28"))[0], "none");
  const counted = [resultRow(2021, "q1", "93", { numerator: 174, denominator: 187 })];
  assert.deepEqual(profiled("cumulative", "percentage", target, counted).slice(0, 2), ["as-it-is", "95%"]);
});

test("a whole year, and a target without a figure, are taken as they are", () => {
  const target = singleTarget(decimal("500"), "number");
  assert.equal(profiled("cumulative", "number", target, threeYears)[1], "500");
  const aim: Target = { kind: "direction", aim: "maximise" };
  assert.equal(profiled("cumulative", "number", aim, yearOf(2021, "5"))[1], "Aim to maximise");
});
