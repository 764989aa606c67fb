import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyPence } from "./any-pence.test.ts";
import { amountText, lastDigit, moneyUnitNames, parseAmount } from "./money-unit.ts";
import { pence } from "./pence.ts";

test("an amount is read in the unit it is printed in", () => {
  assert.deepEqual(parseAmount("-2343", "GBP thousand"), { ok: true, value: -234_300_000 });
  assert.deepEqual(parseAmount("24.502", "GBP million 3dp"), { ok: true, value: 2_450_200_000 });
  assert.deepEqual(parseAmount("44.18", "GBP 2dp"), { ok: true, value: 4418 });
  assert.deepEqual(parseAmount("0", "GBP"), { ok: true, value: 0 });
});

test("brackets, commas and signs are refused with what to write", () => {
  for (const text of ["(502)", "24,502", "£5", "", "1e3", "5."]) {
    const found = parseAmount(text, "GBP thousand");
    assert.match(
      found.ok ? "" : (found.issues[0]?.message ?? ""),
      /is not an amount\. Write plain digits/,
      text,
    );
  }
});

test("more places than the unit prints are refused, not rounded", () => {
  const found = parseAmount("1.5", "GBP thousand");
  assert.match(
    found.ok ? "" : (found.issues[0]?.message ?? ""),
    /more decimal places than GBP thousand prints \(0\)/,
  );
});

test("an amount no council holds points at the unit", () => {
  const found = parseAmount("999999999999999", "GBP thousand");
  assert.match(found.ok ? "" : (found.issues[0]?.message ?? ""), /Check the unit/);
});

test("the last printed digit is a thousand pounds under a £000 heading and a penny at the finest", () => {
  assert.equal(lastDigit("GBP thousand"), 100_000);
  assert.equal(lastDigit("GBP million 3dp"), 100_000);
  assert.equal(lastDigit("GBP million 1dp"), 10_000_000);
  assert.equal(lastDigit("GBP 2dp"), 1);
});

test("an amount is printed and read back to within half of the last printed digit, and to the penny in pence", () => {
  fc.assert(
    fc.property(anyPence, fc.constantFrom(...moneyUnitNames), (amount, unit) => {
      const back = parseAmount(amountText(amount, unit), unit);
      assert.ok(back.ok);
      assert.ok(Math.abs(back.value - amount) <= lastDigit(unit) / 2);
      if (unit === "GBP 2dp") assert.equal(back.value, amount);
    }),
  );
});

test("what rounds to nothing is printed without a minus", () => {
  assert.equal(amountText(pence(-49_999), "GBP thousand"), "0");
});
