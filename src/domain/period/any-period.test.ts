import fc from "fast-check";
import { financialYear } from "./financial-year.ts";
import { type Period, type Quarter, quarters, quartersOf, wholeYear } from "./period.ts";

const year = fc.integer({ min: 1950, max: 2150 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc
  .tuple(year, month, fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => Temporal.PlainDate.from({ year: y, month: m, day: d }));
const quarter = fc.constantFrom(...quarters);

const inOrder = (one: Quarter, other: Quarter): [Quarter, Quarter] =>
  one < other ? [one, other] : [other, one];

/** Any period of any kind, in its normal form. */
export const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  year.map((start) => wholeYear(financialYear(start))),
  fc
    .tuple(year, quarter, quarter)
    .map(([start, one, other]): Period => quartersOf(financialYear(start), ...inOrder(one, other))),
  fc.tuple(year, month).map(([y, m]): Period => ({ kind: "month", year: y, month: m })),
  year.map((startsIn): Period => ({ kind: "academic-year", startsIn })),
  year.map((y): Period => ({ kind: "calendar-year", year: y })),
  fc.tuple(year, month).map(([y, m]): Period => ({ kind: "year-ending", year: y, month: m })),
  fc.constantFrom("2011", "Spring 2019", "second").map((label): Period => ({ kind: "survey-wave", label })),
  day.map((date): Period => ({ kind: "as-at", date })),
  fc
    .tuple(day, fc.integer({ min: 0, max: 800 }))
    .map(([from, days]): Period => ({ kind: "days", from, to: from.add({ days }) })),
);
