import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decimal } from "../value/decimal.ts";
import { approximate } from "./approximate.ts";

test("the digits of a decimal make the nearest number", () => {
  for (const text of ["0", "0.00", "97.36", "-0.5", "1200", "0.0012", "-156557", "100.0"]) {
    assert.equal(approximate(decimal(text)) + 0, Number(text) + 0);
  }
});

test("every figure of up to 15 digits is exact", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.nat(4), (digits, places) => {
      const text = (digits / 10 ** places).toFixed(places);
      assert.equal(approximate(decimal(text)) + 0, Number(text) + 0);
    }),
  );
});
