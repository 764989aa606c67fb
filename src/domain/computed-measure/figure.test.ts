import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { TallyRow } from "../records/tally.ts";
import { decimal, decimalText } from "../value/decimal.ts";
import { figureOf } from "./figure.ts";
import { foldTallies } from "./fold.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

describe("the figure of two sums", () => {
  const sums = (numerator: string, denominator?: string, records = 1) => ({
    numerator: decimal(numerator),
    denominator: denominator === undefined ? undefined : decimal(denominator),
    records,
  });
  const text = (...given: Parameters<typeof figureOf>) => {
    const found = figureOf(...given);
    return found && decimalText(found);
  };

  it("is a percentage, a rate for so many, a mean or a total, rounded once and half away from zero", () => {
    assert.equal(text({ form: "percentage" }, sums("192836", "238982"), "percentage", 1), "80.7");
    assert.equal(text({ form: "percentage" }, sums("1", "8"), "percentage", 2), "12.50");
    assert.equal(text({ form: "percentage" }, sums("-1", "8"), "percentage", 0), "-13");
    assert.equal(text({ form: "rate", per: 1000 }, sums("7", "2000"), "per-thousand", 1), "3.5");
    assert.equal(text({ form: "mean" }, sums("85", "10"), "days", 1), "8.5");
    assert.equal(text({ form: "total" }, sums("182"), "number", 0), "182");
  });

  it("shows money in the unit of the measure", () => {
    assert.equal(text({ form: "total" }, sums("1234567.89"), "pounds-thousand", 1), "1234.6");
    assert.equal(text({ form: "total" }, sums("1250000.00"), "pounds-million", 2), "1.25");
    assert.equal(text({ form: "mean" }, sums("442.80", "10"), "pounds", 2), "44.28");
  });

  it("is nothing, not nought, where nothing was counted", () => {
    assert.equal(figureOf({ form: "percentage" }, sums("0", "0"), "percentage", 1), undefined);
    assert.equal(figureOf({ form: "total" }, sums("0", undefined, 0), "number", 0), undefined);
  });

  it("is the same from sums by month and from the same by day, however they are split", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.nat(500), fc.nat(500)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const byDay = given.map(([at, one, two]) => ({
          groups: [day("2019-04-01").add({ days: at }).toString()],
          sums: [String(one), String(two)],
        }));
        const byMonth = byDay.map((row) => ({
          ...row,
          groups: [
            day(row.groups[0] ?? "")
              .with({ day: 1 })
              .toString(),
          ],
        }));
        const stretch = { from: day("2019-07-01"), to: day("2019-12-31") };
        const texts = (from: readonly TallyRow[]) => foldTallies(from, stretch).map(decimalText);
        assert.deepEqual(texts(byMonth), texts(byDay));
      }),
    );
  });
});
