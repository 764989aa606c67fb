import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal, decimalText } from "./decimal.ts";
import { percentageOf } from "./rate.ts";
import { notCounted } from "./value.ts";

function rate(numerator: string, denominator: string, places: number): string | undefined {
  const found = percentageOf(
    { kind: "of", numerator: decimal(numerator), denominator: decimal(denominator) },
    places,
  );
  return found && decimalText(found);
}

test("a percentage is made of its two counts, rounded to the places it is printed with", () => {
  assert.equal(rate("42", "117", 1), "35.9");
  assert.equal(rate("191118", "233550", 1), "81.8");
  assert.equal(rate("1590", "1823", 0), "87");
  assert.equal(rate("1", "8", 2), "12.50");
});

test("a half is rounded away from nought", () => {
  assert.equal(rate("1", "800", 2), "0.13");
});

test("nothing counted is no percentage, not nought", () => {
  assert.equal(rate("0", "0", 1), undefined);
  assert.equal(rate("0", "12", 1), "0.0");
  assert.equal(percentageOf(notCounted, 1), undefined);
});
