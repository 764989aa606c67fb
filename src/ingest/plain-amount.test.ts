import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { plainAmount } from "./plain-amount.ts";
import { poundsAndPence } from "./pounds-and-pence.ts";

const read = (text: string) => {
  const amount = plainAmount(text);
  return amount.ok ? amount.value : amount.issues[0]?.message;
};

describe("an amount as accounting systems write it", () => {
  it("is negative in brackets, with a minus before or behind, or as a credit", () => {
    for (const text of [
      "(1,234.50)",
      "-1,234.50",
      "1,234.50-",
      "−£1,234.50",
      "£(1,234.50)",
      "(£1,234.50)",
      "1234.50 CR",
      "- 1234.50",
    ]) {
      assert.equal(read(text), "-1234.50", text);
    }
  });

  it("is positive with or without a pound sign, commas, spaces between thousands or DR", () => {
    for (const text of ["1234.50", "£1,234.50", " 1,234.50 ", "1 234.50", "1,234.50 DR"]) {
      assert.equal(read(text), "1234.50", text);
    }
  });

  it("is nothing where it is blank and nought where it is a dash", () => {
    assert.deepEqual([read(""), read("   "), read("-"), read("–")], [undefined, undefined, "0", "0"]);
  });

  it("is refused where it could be read in two ways or has lost its digits", () => {
    assert.match(String(read("12,34")), /comma where pence begin/);
    assert.match(String(read("1,23,456")), /can be read in two ways/);
    assert.match(String(read("1.2E+06")), /shortened by a spreadsheet/);
    assert.match(String(read("(-20.00)")), /negative twice/);
    assert.match(String(read("n/a")), /“n\/a” is not an amount/);
  });

  it("is counted in whole pence, the trace of a binary fraction aside", () => {
    const pence = (text: string) => {
      const amount = poundsAndPence(text);
      return amount.ok ? amount.value : amount.issues[0]?.message;
    };
    assert.deepEqual(
      ["(20.00)", "20.00-", "0.1", "1234", "0.30000000000000004", "0.29999999999999998"].map(pence),
      [-2000, -2000, 10, 123400, 30, 30],
    );
    assert.match(String(pence("1.005")), /fractions of a penny/);
  });

  it("comes back as it was, whichever way it is written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom("plain", "brackets", "behind"),
        (amount, way) => {
          const digits = (Math.abs(amount) / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 });
          const negative = { plain: `-${digits}`, brackets: `(£${digits})`, behind: `${digits}-` }[way];
          const back = poundsAndPence(amount < 0 ? negative : digits);
          assert.equal(back.ok && back.value, amount);
        },
      ),
    );
  });
});
