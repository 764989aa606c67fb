import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { earliestYear, financialYear, latestYear } from "./financial-year.ts";
import { type Period, periodDays, quarters, quartersOf, wholeYear, yearOfDay } from "./period.ts";
import { parsePeriod } from "./period-text.ts";

const span = (text: string): string => {
  const period = parsePeriod(text);
  const days = period.ok ? periodDays(period.value) : undefined;
  return days === undefined ? "no days" : `${days.from} to ${days.to}`;
};

test("each kind of period runs from its first day to its last, both included", () => {
  assert.equal(span("FY2021/22"), "2021-04-01 to 2022-03-31");
  assert.equal(span("FY2020/21 Q1"), "2020-04-01 to 2020-06-30");
  assert.equal(span("FY2020/21 Q1-Q2"), "2020-04-01 to 2020-09-30");
  assert.equal(span("FY2020/21 Q4"), "2021-01-01 to 2021-03-31");
  assert.equal(span("2020-02"), "2020-02-01 to 2020-02-29");
  assert.equal(span("AY2013/14"), "2013-09-01 to 2014-08-31");
  assert.equal(span("CY2020"), "2020-01-01 to 2020-12-31");
  assert.equal(span("YE2013-09"), "2012-10-01 to 2013-09-30");
  assert.equal(span("YE2024-02"), "2023-03-01 to 2024-02-29");
  assert.equal(span("as at 2014-03-31"), "2014-03-31 to 2014-03-31");
  assert.equal(span("2020-04-01..2020-07-31"), "2020-04-01 to 2020-07-31");
  assert.equal(span("wave 2011"), "no days");
});

test("the four quarters tile the year: no day is missed and none is counted twice", () => {
  fc.assert(
    fc.property(fc.integer({ min: earliestYear, max: latestYear }).map(financialYear), (year) => {
      const days = quarters.map((quarter) => periodDays(quartersOf(year, quarter)));
      const whole = periodDays(wholeYear(year));
      assert.ok(days[0]?.from.equals(whole?.from ?? ""));
      assert.ok(days[3]?.to.equals(whole?.to ?? ""));
      for (const [index, quarter] of days.entries()) {
        const next = days[index + 1];
        if (next) assert.ok(quarter?.to.add({ days: 1 }).equals(next.from));
      }
    }),
  );
});

test("all four quarters are the year", () => {
  const year = financialYear(2021);
  assert.deepEqual(quartersOf(year, 1, 4), { kind: "financial-year", year } satisfies Period);
});

test("quarters that run backwards are a mistake in the program", () => {
  assert.throws(() => quartersOf(financialYear(2021), 3, 2), /Q3 to Q2/);
});

test("31 March closes a financial year and 1 April opens the next", () => {
  assert.equal(yearOfDay(Temporal.PlainDate.from("2022-03-31")), 2021);
  assert.equal(yearOfDay(Temporal.PlainDate.from("2022-04-01")), 2022);
});
