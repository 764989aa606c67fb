import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import { singleTarget, type Target } from "../measure/target.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { comparableFigures } from "./comparable.ts";
import { forecast } from "./forecast.ts";
import { figuresOf, measureRow, resultRow, yearOf } from "./held-rows.test.ts";

const builds = measureRow({ accumulation: "cumulative", unit: "number" });
const counts = measureRow({ accumulation: "in-period", unit: "number" });
const rates = measureRow({ accumulation: "in-period" });
const stands = measureRow({ accumulation: "snapshot" });

function ends(measure: MeasureRow, rows: readonly ResultRow[], officer?: ResultRow, target?: Target) {
  const found = forecast({
    year: financialYear(2021),
    accumulation: measure.accumulation,
    target: target ?? singleTarget(decimal("1"), "number"),
    comparable: comparableFigures(figuresOf(measure, rows), []),
    officer: officer && figuresOf(measure, [officer])[0],
  });
  return [found.kind === "projected" ? found.method : found.kind, found.words];
}

const lastYears = [...yearOf(2019, "50", "120", "150", "200"), ...yearOf(2020, "10", "70", "90", "100")];

test("a cumulative figure is projected by the average share of the year reached", () => {
  assert.deepEqual(ends(builds, [...lastYears, ...yearOf(2021, "90", "130")]), [
    "share-of-year",
    "200, for 130 is held and by this time 65.0% of the year was reached on average in 2019/20 and 2020/21",
  ]);
});

test("the officer's forecast goes before a projection", () => {
  const officer = resultRow(2021, "year", "180", { markers: ["forecast"] });
  assert.deepEqual(ends(builds, [...lastYears, ...yearOf(2021, "90", "130")], officer), [
    "officer",
    "180 is the service’s own forecast",
  ]);
});

test("the outturn of the year goes before every forecast", () => {
  const officer = resultRow(2021, "year", "180", { markers: ["forecast"] });
  assert.deepEqual(ends(builds, [...lastYears, ...yearOf(2021, "9", "13", "20", "190")], officer), [
    "outturn",
    "190 is the outturn of 2021/22",
  ]);
});

test("a snapshot or a rolling figure is projected by its last value", () => {
  assert.deepEqual(ends(stands, [...yearOf(2020, "90", "91"), ...yearOf(2021, "92", "93.5")]), [
    "last-value",
    "93.5% if it ends as it stands (July to September 2021)",
  ]);
});

test("counts of single periods are added up before they are projected", () => {
  const rows = [...yearOf(2020, "10", "20", "30", "40", "100"), ...yearOf(2021, "15", "30")];
  assert.deepEqual(ends(counts, rows), [
    "share-of-year",
    "150, for 45 is held and by this time 30.0% of the year was reached on average in 2020/21",
  ]);
  assert.equal(
    ends(counts, [...yearOf(2021, "15"), resultRow(2021, "q3", "20")])[1],
    "No projection: October to December 2021 has no running figure, for a period before it has none",
  );
  assert.deepEqual(ends(counts, yearOf(2021, "15", "30", "5", "50")), [
    "outturn",
    "100 for all periods of the year taken together",
  ]);
});

test("rates of single periods are worked out anew from their counts, never averaged", () => {
  const of = (period: string, value: string, numerator: number, denominator: number) =>
    resultRow(2021, period, value, { numerator, denominator });
  assert.deepEqual(ends(rates, [of("q1", "90.0", 90, 100), of("q2", "50.0", 150, 300)]), [
    "counts-so-far",
    "60.0% if the rest of the year is as its start, all counts so far taken together",
  ]);
  assert.equal(
    ends(rates, yearOf(2021, "90.0", "50.0"))[1],
    "No projection: July to September 2021 has no running figure, for rates of single periods have no sum",
  );
});

test("a cumulative rate with its counts and no year before is projected from all so far", () => {
  const rows = [
    resultRow(2020, "year", "90"),
    resultRow(2021, "q1", "93", { numerator: 174, denominator: 187 }),
  ];
  assert.equal(ends(measureRow({ accumulation: "cumulative" }), rows)[0], "counts-so-far");
});

test("nothing is projected where it would be nonsense, and the reason is given", () => {
  const why = (...given: Parameters<typeof ends>) => ends(...given)[1];
  assert.equal(why(stands, yearOf(2020, "90")), "No projection: no figure of 2021/22 is held yet");
  assert.equal(why(stands, yearOf(2021, "90")), "No projection: April to June 2021 is the only figure held");
  assert.equal(
    why(builds, yearOf(2021, "9", "13")),
    "No projection: none of the last three years holds a figure for this period and one for the whole year",
  );
  assert.equal(
    why(stands, [...yearOf(2020, "90"), resultRow(2021, "q1", "91", { markers: ["provisional"] })]),
    "No projection: every figure of 2021/22 may still change",
  );
  assert.equal(
    why(builds, [
      ...lastYears,
      resultRow(2021, "q1", "9"),
      resultRow(2021, "q2", "13", { markers: ["break-in-series"] }),
    ]),
    "No projection: April to September 2021 is the only figure held since the series breaks at April to September 2021",
  );
  assert.equal(
    why(stands, [], undefined, { kind: "direction", aim: "maximise" }),
    "No projection: no figure of 2021/22 is held yet, and an aim has no figure to end at",
  );
});

test("a provisional last figure leaves the projection to the firm one before it", () => {
  const rows = [...yearOf(2021, "90", "91"), resultRow(2021, "q3", "99", { markers: ["provisional"] })];
  assert.equal(
    ends(stands, rows)[1],
    "91% if it ends as it stands (July to September 2021); a later figure than July to September 2021 may still change",
  );
});

test("a rate that stands higher in summer than at the year's end is not said to have reached more than the year", () => {
  const rows = [...yearOf(2020, "55", "54", "52", "50"), ...yearOf(2021, "55")];
  assert.equal(
    ends(measureRow({ accumulation: "cumulative" }), rows)[1],
    "50%, for 55% is held and by this time it stood at 110.0% of the year’s end on average in 2020/21",
  );
});
