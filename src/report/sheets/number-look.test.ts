import assert from "node:assert/strict";
import { test } from "node:test";
import { numberLook } from "./number-look.ts";

const plain = { before: "", after: "", places: 0, grouped: false, brackets: false };

test("a number in a spreadsheet looks as it is printed", () => {
  assert.deepEqual(numberLook("2,672", "2672"), { ...plain, grouped: true });
  assert.deepEqual(numberLook("(2,672)", "-2672"), { ...plain, grouped: true, brackets: true });
  assert.deepEqual(numberLook("97.36%", "97.36"), { ...plain, after: "%", places: 2 });
  assert.deepEqual(numberLook("£24.502m", "24.502"), { ...plain, before: "£", after: "m", places: 3 });
  assert.deepEqual(numberLook("26.8% [p]", "26.80"), { ...plain, after: "% [p]", places: 1 });
  assert.deepEqual(numberLook("−1.5", "-1.5"), { ...plain, places: 1 });
});

test("what is printed rounded, with another sign or in words stays words", () => {
  assert.equal(numberLook("2,672", "2672.4"), undefined);
  assert.equal(numberLook("2,672", "-2672"), undefined);
  assert.equal(numberLook("(2,672)", "2672"), undefined);
  assert.equal(numberLook("none", "0"), undefined);
});
