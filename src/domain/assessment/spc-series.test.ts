import assert from "node:assert/strict";
import { test } from "node:test";
import type { Accumulation } from "../measure/accumulation.ts";
import { figuresOf, measureRow, resultRow, yearOf } from "./held-rows.test.ts";
import { spcSeries } from "./spc-series.ts";

type Rows = Parameters<typeof figuresOf>[1];

function points(accumulation: Accumulation, rows: Rows) {
  const { values, differenced } = spcSeries(
    figuresOf(measureRow({ accumulation, unit: "number" }), rows),
    accumulation,
  );
  return { values, differenced };
}

const builds = [2018, 2019, 2020].flatMap((year) => yearOf(year, "10", "25", "45", "70", "70"));

test("cumulative figures become what each period added, and start anew each year", () => {
  assert.deepEqual(points("cumulative", builds), {
    values: [10, 15, 20, 25, 10, 15, 20, 25, 10, 15, 20, 25],
    differenced: true,
  });
});

test("what a figure adds after a gap covers more than one period and is left out", () => {
  const gap = builds.filter(({ year, period }) => !(year === 2019 && period === "q2"));
  assert.deepEqual(points("cumulative", gap).values, [10, 15, 20, 25, 10, 25, 10, 15, 20, 25]);
});

test("figures of other periods stay as they are, and whole years are not mixed in", () => {
  assert.deepEqual(points("snapshot", builds), {
    values: [10, 25, 45, 70, 10, 25, 45, 70, 10, 25, 45, 70],
    differenced: false,
  });
});

test("where the year is not reported in enough periods, whole years are the points", () => {
  const years = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019].map((year) =>
    resultRow(year, "year", String(year)),
  );
  const rows = [...years, ...yearOf(2020, "5")];
  assert.equal(points("snapshot", rows).values.length, 8);
  assert.equal(points("cumulative", rows).differenced, false);
});

test("periods of another length are left out of those counted alone", () => {
  const halves = [2016, 2017].map((year) =>
    resultRow(year, "q2", "500", { about: `FY${year}/${year - 1999} Q1-Q2` }),
  );
  const rows = [...halves, ...builds.filter(({ period }) => period !== "year")];
  assert.equal(points("in-period", rows).values.includes(500), false);
  assert.equal(points("in-period", rows).values.length, 12);
});

test("a cumulative rate with its counts becomes the rate of each period alone", () => {
  const of = (year: number, period: string, numerator: number, denominator: number) =>
    resultRow(year, period, String((100 * numerator) / denominator), { numerator, denominator });
  // 60 of 100 by June and 100 of 200 by September: July to September alone is 40 of 100.
  const rows = [2018, 2019, 2020].flatMap((year) => [
    of(year, "q1", 60, 100),
    of(year, "q2", 100, 200),
    of(year, "q3", 130, 260),
    of(year, "q4", 140, 280),
  ]);
  const rates = measureRow({ accumulation: "cumulative" });
  const { values, ofCounts } = spcSeries(figuresOf(rates, rows), "cumulative");
  assert.deepEqual(values, [60, 40, 50, 50, 60, 40, 50, 50, 60, 40, 50, 50]);
  assert.equal(ofCounts, true);
});

test("a share of one whole that is known from the start adds up, with or without its counts", () => {
  const of = (year: number, period: string, numerator: number) =>
    resultRow(year, period, String(numerator), { numerator, denominator: 100 });
  const rows = [2018, 2019, 2020].flatMap((year) => [
    of(year, "q1", 28),
    of(year, "q2", 55),
    of(year, "q3", 82),
  ]);
  const rates = measureRow({ accumulation: "cumulative" });
  const { values, ofCounts } = spcSeries(figuresOf(rates, rows), "cumulative");
  assert.deepEqual(values, [28, 27, 27, 28, 27, 27, 28, 27, 27]);
  assert.equal(ofCounts, false);
});
