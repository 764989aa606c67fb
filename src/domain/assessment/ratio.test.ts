import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decimal, decimalText } from "../value/decimal.ts";
import { averageRatio, overRatio, type Ratio, ratioOf, timesRatio } from "./ratio.ts";

function ratio(part: string, whole: string): Ratio {
  const found = ratioOf(decimal(part), decimal(whole));
  if (found === undefined) throw new Error("Nought");
  return found;
}

test("a share of nothing is no share", () => {
  assert.equal(ratioOf(decimal("5"), decimal("0.00")), undefined);
});

test("thirds are averaged without rounding on the way", () => {
  const average = averageRatio([ratio("1", "3"), ratio("2", "3")]);
  assert.equal(decimalText(timesRatio(decimal("100"), average, 2)), "50.00");
  assert.equal(decimalText(overRatio(decimal("50"), average, 0)), "100");
});

test("the result is rounded once, half away from nought", () => {
  const half = ratio("0.5", "1");
  assert.equal(decimalText(timesRatio(decimal("1.1"), half, 1)), "0.6");
  assert.equal(decimalText(timesRatio(decimal("-1.1"), half, 1)), "-0.6");
  assert.equal(decimalText(timesRatio(decimal("1"), ratio("-1", "3"), 3)), "-0.333");
});

test("a figure shared and made whole again is itself", () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(whole, whole, (part, all) => {
      const share = ratio(String(part), String(all));
      assert.equal(decimalText(overRatio(decimal(String(part)), share, 0)), String(all));
    }),
  );
});
