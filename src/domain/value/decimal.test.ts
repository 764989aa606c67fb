import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalText,
  parseDecimal,
  subtractDecimals,
} from "./decimal.ts";

const written = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => {
    const sign = digits < 0n ? "-" : "";
    const plain = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    return places === 0 ? `${sign}${plain}` : `${sign}${plain.slice(0, -places)}.${plain.slice(-places)}`;
  });

test("a figure keeps the places it was written with", () => {
  assert.equal(decimalText(decimal("96.30")), "96.30");
  assert.equal(decimal("96.30").places, 2);
  assert.equal(decimalText(decimal("−0.50")), "-0.50");
});

test("what is not plain digits is refused with what to write", () => {
  for (const text of ["", "1,074", "9.", ".5", "1e3", "£4", "12 ", "1.2.3"]) {
    assert.equal(parseDecimal(text).ok, false, text);
  }
  const found = parseDecimal("about 9");
  assert.match(found.ok ? "" : (found.issues[0]?.message ?? ""), /^“about 9” is not a number\./);
});

test("a figure with more digits than are kept is called long, not called no number", () => {
  const found = parseDecimal("33.3333333333333");
  assert.equal(
    found.ok ? "" : found.issues[0]?.message,
    "“33.3333333333333” has more digits than a figure can have: 24 before the point and 12 after it. Round it, such as to 97.36.",
  );
  assert.equal(parseDecimal("33.333333333333").ok, true);
});

test("differences and sums are exact where binary fractions are not", () => {
  assert.equal(decimalText(subtractDecimals(decimal("97.36"), decimal("96.30"))), "1.06");
  assert.equal(decimalText(addDecimals(decimal("0.1"), decimal("0.2"))), "0.3");
  assert.equal(decimalText(subtractDecimals(decimal("9"), decimal("8.14"))), "0.86");
});

test("95.6 and 95.60 are as high as each other", () => {
  assert.equal(compareDecimals(decimal("95.6"), decimal("95.60")), 0);
  assert.equal(compareDecimals(decimal("9.8"), decimal("9.85")), -1);
});

test("every figure is read back from its text, and what is added can be taken away", () => {
  fc.assert(
    fc.property(written, written, (one, other) => {
      const left = decimal(one);
      const right = decimal(other);
      assert.equal(decimalText(left), one === "-0" ? "0" : one);
      assert.equal(compareDecimals(subtractDecimals(addDecimals(left, right), right), left), 0);
    }),
  );
});
