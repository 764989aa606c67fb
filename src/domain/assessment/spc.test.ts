import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Polarity } from "../measure/polarity.ts";
import { type SpcChart, type SpcOptions, spcChart, variationOf } from "./spc.ts";

function chart(values: readonly number[], options: SpcOptions): SpcChart {
  const found = spcChart(values, options);
  if (found.kind === "none") throw new Error(found.words);
  return found;
}

const upAndDown = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
const jumped = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 30];

test("seven points are too few for a chart of limits", () => {
  assert.deepEqual(spcChart([1, 2, 3, 4, 3, 2, 1], { polarity: "high" }), {
    kind: "none",
    words: "No chart of limits: 7 comparable points are held, and eight are needed",
  });
});

test("limits on fewer than 12 points are trial limits", () => {
  assert.equal(chart(upAndDown.slice(0, 11), { polarity: "high" }).segments[0]?.trial, true);
  assert.equal(chart(upAndDown, { polarity: "high" }).segments[0]?.trial, false);
});

test("the latest point says whether anything changed, and polarity whether that is good", () => {
  assert.equal(chart(upAndDown, { polarity: "high" }).variation, "common-cause");
  assert.equal(chart(jumped, { polarity: "high" }).variation, "improvement");
  assert.equal(chart(jumped, { polarity: "low" }).variation, "concern");
  assert.equal(chart(jumped, { polarity: "none" }).variation, "neutral");
  assert.equal(
    chart(jumped, { polarity: "low" }).words.variation,
    "A real worsening: the latest point is above the upper limit",
  );
  assert.equal(chart([19, ...upAndDown], { polarity: "low" }).flags[0]?.at, 0);
  assert.equal(chart([19, ...upAndDown], { polarity: "low" }).variation, "common-cause");
});

test("a falling trend is a worsening where high is good, though its points are above the mean", () => {
  const falling = [5, 6, 4, 5, 6, 4, 5, 20, 19, 18, 17, 16, 15, 14];
  const found = chart(falling, { polarity: "high" });
  const last = found.flags.at(-1);
  assert.deepEqual([last?.at, last?.rule, last?.way], [13, "trend", "down"]);
  assert.equal(found.variation, "concern");
});

test("a target below the lower limit is always met where high is good, and one above the upper never", () => {
  const assurance = (target: number, polarity: Polarity) =>
    chart(upAndDown, { polarity, target: { low: target, high: target } }).assurance;
  assert.deepEqual(
    [5, 11, 17].map((target) => assurance(target, "high")),
    ["passes", "hit-or-miss", "fails"],
  );
  assert.deepEqual(
    [5, 11, 17].map((target) => assurance(target, "low")),
    ["fails", "hit-or-miss", "passes"],
  );
  assert.equal(assurance(5, "none"), "none");
  assert.equal(chart(upAndDown, { polarity: "high" }).assurance, "none");
});

test("a range passes when it holds both limits", () => {
  const assurance = (low: number, high: number) =>
    chart(upAndDown, { polarity: "range", target: { low, high } }).assurance;
  assert.equal(assurance(0, 30), "passes");
  assert.equal(assurance(20, 30), "fails");
  assert.equal(assurance(10, 12), "hit-or-miss");
});

/** R's set.seed(123); rnorm(20): tests/testthat/_snaps/ptd_spc.md of NHSRplotthedots prints these means and limits. */
const normal = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.7013559, -0.47279141,
];

test("published: twenty points of common cause (NHSRplotthedots)", () => {
  const found = chart(normal, { polarity: "high", target: { low: 0.5, high: 0.5 } });
  assert.deepEqual(found.flags, []);
  assert.equal(found.variation, "common-cause");
  assert.equal(found.assurance, "hit-or-miss");
});

test("published: limits begin anew at a change point (NHSRplotthedots, ten points each)", () => {
  const halves = chart(normal, { polarity: "high", changes: [10] }).segments;
  assert.equal(halves[0]?.limits?.mean.toFixed(4), "0.0746");
  assert.equal(halves[0]?.limits?.lower.toFixed(2), "-2.60");
  assert.equal(halves[0]?.limits?.upper.toFixed(2), "2.75");
  assert.equal(halves[1]?.limits?.mean.toFixed(3), "0.209");
  assert.equal(halves[1]?.limits?.lower.toFixed(2), "-3.28");
  assert.equal(halves[1]?.limits?.upper.toFixed(2), "3.70");
});

test("a change waits for eight points before the limits begin anew", () => {
  const found = chart([...upAndDown, 20, 22, 20], { polarity: "high", changes: [12] });
  assert.deepEqual(
    found.segments.map(({ from, to }) => [from, to]),
    [[0, 14]],
  );
  assert.deepEqual(found.awaited, [12]);
});

test("fewer than eight points before the first change have no limits", () => {
  const found = chart([1, 5, 9, ...upAndDown], { polarity: "high", changes: [3] });
  assert.equal(found.segments[0]?.limits, undefined);
  assert.equal(found.segments[1]?.limits?.mean, 11);
});

const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 60 });

test("turning a series upside down turns every flag, and what is good with the polarity", () => {
  fc.assert(
    fc.property(series, (values) => {
      const found = chart(values, { polarity: "high" });
      const turned = chart(
        values.map((value) => -value),
        { polarity: "low" },
      );
      assert.deepEqual(
        turned.flags.map(({ at, rule, way }) => [at, rule, way === "up" ? "down" : "up"]),
        found.flags.map(({ at, rule, way }) => [at, rule, way]),
      );
      assert.equal(turned.variation, found.variation);
    }),
  );
});

test("the scale and the unit of a series change nothing that is flagged", () => {
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: -500, max: 500 }),
      (values, by, plus) => {
        const moved = values.map((value) => value * by + plus);
        assert.deepEqual(
          chart(moved, { polarity: "high" }).flags.map(({ at, rule }) => [at, rule]),
          chart(values, { polarity: "high" }).flags.map(({ at, rule }) => [at, rule]),
        );
      },
    ),
  );
});

test("an earlier point is read as the latest one is, and a maintained measure has neither better nor worse", () => {
  const run = { at: 0, rule: "shift", way: "up" } as const;
  assert.equal(variationOf(run, "high"), "improvement");
  assert.equal(variationOf(run, "maintain"), "neutral");
  assert.equal(variationOf(undefined, "high"), "common-cause");
});
