import assert from "node:assert/strict";
import { test } from "node:test";
import { type Limits, limitsOf } from "./spc-limits.ts";
import { flagPoints } from "./spc-rules.ts";

/** Lines far enough away that only the mean and the near limits matter: mean 0, near limits 2, limits 3. */
const lines: Limits = {
  mean: 0,
  meanMovingRange: 1,
  upper: 3,
  lower: -3,
  nearUpper: 2,
  nearLower: -2,
  screened: [],
};

function flagged(values: readonly number[], limits = lines): string {
  return flagPoints(values, limits)
    .map(({ at, rule, way }) => `${at} ${rule} ${way}`)
    .join(", ");
}

const where = (values: readonly number[], limits = lines) => flagPoints(values, limits).map(({ at }) => at);

test("a point outside a limit is flagged, a point on it is not", () => {
  assert.equal(flagged([0, 3.1, 0, -3.1, 0]), "1 outside-limit up, 3 outside-limit down");
  assert.equal(flagged([0, 3, 0, -3, 0]), "");
});

test("seven rising points are all flagged, six are not", () => {
  const rising = [-1.3, -0.9, -0.5, -0.1, 0.3, 0.7, 1.1];
  assert.deepEqual(where([0, ...rising, 0.2]), [1, 2, 3, 4, 5, 6, 7]);
  assert.equal(flagPoints(rising, lines)[0]?.way, "up");
  assert.equal(flagPoints(rising.toReversed(), lines)[0]?.way, "down");
  assert.equal(flagged(rising.slice(0, 6)), "");
});

test("two equal points break a trend", () => {
  assert.equal(flagged([-1.3, -0.9, -0.5, -0.5, -0.1, 0.3, 0.7]), "");
});

test("a longer trend is flagged whole", () => {
  assert.deepEqual(where([-1.3, -0.9, -0.5, -0.1, 0.3, 0.7, 1.1, 1.5, 1.9]), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test("of two in three near a limit only the near ones are flagged (the cases of NHSRplotthedots' tests)", () => {
  const near = (hits: readonly number[]) => hits.map((hit) => (hit === 1 ? 2.5 : 0.5));
  assert.deepEqual(where(near([1, 0, 1])), [0, 2]);
  assert.deepEqual(where(near([0, 1, 1])), [1, 2]);
  assert.deepEqual(where(near([1, 1, 0])), [0, 1]);
  assert.deepEqual(where(near([1, 0, 0, 1])), []);
  assert.deepEqual(where(near([1, 0, 0, 1, 1])), [3, 4]);
  assert.equal(flagged([2.5, 0.5, 2.5]), "0 two-of-three up, 2 two-of-three up");
});

test("near points on both sides of the mean are no sign", () => {
  assert.equal(flagged([2.5, -2.5, 2.5, -2.5]), "");
  assert.equal(flagged([2.5, -0.1, 2.5]), "");
});

test("seven points in a row on one side of the mean are flagged, and a point on the mean breaks the run", () => {
  const above = [1, 0.5, 1, 0.5, 1, 0.5, 1];
  assert.deepEqual(where([-1, ...above, -1]), [1, 2, 3, 4, 5, 6, 7]);
  assert.equal(flagPoints(above, lines)[0]?.rule, "shift");
  assert.equal(flagged(above.slice(1)), "");
  assert.equal(flagged([1, 0.5, 1, 0, 1, 0.5, 1, 0.5]), "");
  assert.equal(
    flagPoints(
      above.map((value) => -value),
      lines,
    )[0]?.way,
    "down",
  );
});

test("the first rule that hits a point is the one that is named", () => {
  const rising = [0.1, 0.5, 0.9, 1.3, 2.1, 2.5, 3.5];
  assert.deepEqual(
    flagPoints(rising, lines).map(({ rule }) => rule),
    ["trend", "trend", "trend", "trend", "trend", "trend", "outside-limit"],
  );
  const mostly = [0.5, 2.5, 1, 2.5, 0.5, 1, 0.5];
  assert.deepEqual(
    flagPoints(mostly, lines).map(({ rule }) => rule),
    ["shift", "two-of-three", "shift", "two-of-three", "shift", "shift", "shift"],
  );
});

test("near points on opposite sides are common cause (a published test of NHSRplotthedots)", () => {
  const values = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 5.5, -5.5];
  const limits = limitsOf(values, { screening: true });
  assert.deepEqual(
    where(values, limits).filter((at) => at >= 14),
    [],
  );
});

test("eight years below the mean are flagged (Wheeler, Making Sense of Data, table 8.1)", () => {
  const smokers = [21.3, 20.2, 20.9, 21.0, 18.8, 19.6, 18.7, 18.6, 18.1, 18.9, 19.2, 18.2, 17.3, 19.0];
  const shifted = flagPoints(smokers, limitsOf(smokers, { screening: false }))
    .filter(({ way }) => way === "down")
    .map(({ at }) => at);
  assert.deepEqual(shifted, [6, 7, 8, 9, 10, 11, 12, 13]);
});

test("values that never move are not flagged by specks of floating point", () => {
  const tenths = new Array<number>(11).fill(0.1);
  assert.equal(flagged(tenths, limitsOf(tenths, { screening: true })), "");
});
