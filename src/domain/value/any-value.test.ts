import fc from "fast-check";
import { type Decimal, decimal } from "./decimal.ts";
import { markers } from "./marker.ts";
import { missingReasons } from "./missing-reason.ts";
import { type Counts, measured, missing, notCounted, type Value } from "./value.ts";
import { valueUnits } from "./value-unit.ts";

const whole: fc.Arbitrary<Decimal> = fc.nat({ max: 50_000_000 }).map((count) => decimal(String(count)));

const anyDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => {
    const plain = String(Math.abs(digits)).padStart(places + 1, "0");
    const point = plain.length - places;
    return decimal(
      `${digits < 0 ? "-" : ""}${plain.slice(0, point)}${places === 0 ? "" : `.${plain.slice(point)}`}`,
    );
  });

const anyCounts: fc.Arbitrary<Counts> = fc.oneof(
  fc.constant(notCounted),
  whole.map((count): Counts => ({ kind: "count", count })),
  fc.tuple(whole, whole).map(([numerator, denominator]): Counts => ({ kind: "of", numerator, denominator })),
);

const cutOff = whole.map((numerator): Counts => ({ kind: "numerator", numerator }));

/** Any value that can be printed: of every unit, marked and missing. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc
    .tuple(anyDecimal, fc.constantFrom(...valueUnits), anyCounts, fc.subarray([...markers]))
    .map(([figure, unit, counts, marked]) => measured(figure, unit, { counts, marked })),
  fc
    .tuple(fc.constantFrom(...missingReasons), fc.oneof(anyCounts, cutOff))
    .map(([reason, counts]) => missing(reason, counts)),
);
