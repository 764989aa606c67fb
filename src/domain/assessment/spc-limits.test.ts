import assert from "node:assert/strict";
import { test } from "node:test";
import { limitsOf } from "./spc-limits.ts";

type Published = {
  readonly source: string;
  readonly values: readonly number[];
  readonly screening: boolean;
  readonly mean: number;
  readonly upper: number;
  readonly lower: number;
  /** Half of the last digit published, and what 3 / 1.128 for 2.66 can add. */
  readonly within: number;
};

const oneTwoTen = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

/** R's set.seed(123); rnorm(20), which the tests of NHSRplotthedots draw their points from. */
const normal = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.7013559, -0.47279141,
];
const withFreak = normal.with(14, 10);

const published: readonly Published[] = [
  {
    source: "NHSRplotthedots, vignette “Deviations from Excel defaults”, as Making Data Count's workbook",
    values: oneTwoTen,
    screening: false,
    mean: 1.94,
    upper: 6.95,
    lower: -3.06,
    within: 0.005,
  },
  {
    source: "NHSRplotthedots, vignette “Deviations from Excel defaults”, the package's default",
    values: oneTwoTen,
    screening: true,
    mean: 1.94,
    upper: 4.6,
    lower: -0.72,
    within: 0.005,
  },
  {
    source: "NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md, r1",
    values: normal,
    screening: true,
    mean: 0.1416238,
    upper: 3.294627,
    lower: -3.01138,
    within: 0.000005,
  },
  {
    source: "NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md, r2: a freak screened out",
    values: withFreak,
    screening: true,
    mean: 0.6694159,
    upper: 3.722497,
    lower: -2.383666,
    within: 0.000005,
  },
  {
    source: "NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md, r3: a freak kept in",
    values: withFreak,
    screening: false,
    mean: 0.6694159,
    upper: 5.935457,
    lower: -4.596625,
    within: 0.000005,
  },
  {
    source: "NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2, flow rate of ten batches",
    values: [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1],
    screening: false,
    mean: 50.81,
    upper: 55.8041,
    lower: 45.8159,
    within: 0.001,
  },
  {
    source: "Montgomery, Introduction to Statistical Quality Control: viscosity of aircraft primer paint",
    values: [
      33.75, 33.05, 34.0, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33.0, 33.54, 33.12, 33.84,
    ],
    screening: false,
    mean: 33.52,
    upper: 34.8,
    lower: 32.24,
    within: 0.005,
  },
  {
    source: "Wheeler, Making Sense of Data, page 382: data set to use when verifying software",
    values: [5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200],
    screening: false,
    mean: 4135.5,
    upper: 5082.28,
    lower: 3188.72,
    within: 0.005,
  },
  {
    source: "Wheeler, Making Sense of Data, figure 9.9: peak flow rates (the book rounds as it goes)",
    values: [120, 140, 100, 150, 260, 150, 100, 120, 300, 300, 275, 300, 140, 170, 150, 150, 190, 180],
    screening: false,
    mean: 183.1,
    upper: 322.5,
    lower: 43.7,
    within: 0.25,
  },
];

for (const { source, values, screening, mean, upper, lower, within } of published) {
  test(`published mean and limits are reached: ${source}`, () => {
    const limits = limitsOf(values, { screening });
    const near = (found: number, wanted: number) =>
      assert.ok(Math.abs(found - wanted) <= within, `${found} is not ${wanted}`);
    near(limits.mean, mean);
    near(limits.upper, upper);
    near(limits.lower, lower);
  });
}

test("screening names the points whose moving range was left out", () => {
  assert.deepEqual(limitsOf(oneTwoTen, { screening: true }).screened, [4, 5]);
  assert.deepEqual(limitsOf(oneTwoTen, { screening: false }).screened, []);
});

test("points that never move have their limits at the mean", () => {
  const { mean, upper, lower, screened } = limitsOf([3, 3, 3, 3, 3, 3, 3, 3], { screening: true });
  assert.deepEqual({ mean, upper, lower, screened }, { mean: 3, upper: 3, lower: 3, screened: [] });
});

test("near limits are two thirds of the way to the limits", () => {
  const { nearUpper, nearLower } = limitsOf([0, 10, 0, 10], { screening: true });
  assert.ok(Math.abs(nearUpper - 22.733) < 1e-9 && Math.abs(nearLower + 12.733) < 1e-9);
});
