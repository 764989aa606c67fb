import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyPeriod } from "./any-period.test.ts";
import { type Period, periodDays } from "./period.ts";
import { comparePeriods, nextPeriod, previousPeriod, samePeriodLastYear } from "./period-steps.ts";
import { parsePeriod, periodText, samePeriod } from "./period-text.ts";

function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found.ok) throw new Error(text);
  return found.value;
}

const text = (found: Period | undefined) => (found === undefined ? "none" : periodText(found));

test("the period after is of the same kind and length", () => {
  assert.equal(text(nextPeriod(period("FY2021/22"))), "FY2022/23");
  assert.equal(text(nextPeriod(period("FY2021/22 Q3"))), "FY2021/22 Q4");
  assert.equal(text(nextPeriod(period("FY2021/22 Q4"))), "FY2022/23 Q1");
  assert.equal(text(nextPeriod(period("FY2021/22 Q1-Q2"))), "FY2021/22 Q3-Q4");
  assert.equal(text(nextPeriod(period("FY2021/22 Q3-Q4"))), "FY2022/23 Q1-Q2");
  assert.equal(text(nextPeriod(period("2021-12"))), "2022-01");
  assert.equal(text(nextPeriod(period("YE2021-09"))), "YE2022-09");
});

test("the period before the first quarter is the last of the year before", () => {
  assert.equal(text(previousPeriod(period("FY2021/22 Q1"))), "FY2020/21 Q4");
  assert.equal(text(previousPeriod(period("FY2021/22 Q1-Q2"))), "FY2020/21 Q3-Q4");
  assert.equal(text(previousPeriod(period("2021-01"))), "2020-12");
});

test("a day, a survey wave and quarters that do not tile the year have no next", () => {
  for (const one of [
    "as at 2021-09-30",
    "wave 2011",
    "FY2021/22 Q2-Q3",
    "FY2021/22 Q1-Q3",
    "2021-04-01..2021-07-31",
  ]) {
    assert.equal(text(nextPeriod(period(one))), "none");
  }
});

test("what comes next starts the day after and leads back", () => {
  fc.assert(
    fc.property(anyPeriod, (one) => {
      const next = nextPeriod(one);
      if (next === undefined) return;
      const back = previousPeriod(next);
      assert.ok(back && samePeriod(back, one));
      assert.equal(`${periodDays(one)?.to.add({ days: 1 })}`, `${periodDays(next)?.from}`);
      assert.equal(comparePeriods(one, next), -1);
    }),
  );
});

test("the same period last year keeps its place in the year", () => {
  assert.equal(text(samePeriodLastYear(period("FY2021/22 Q1-Q3"))), "FY2020/21 Q1-Q3");
  assert.equal(text(samePeriodLastYear(period("2021-04"))), "2020-04");
  assert.equal(text(samePeriodLastYear(period("as at 2024-02-29"))), "as at 2023-02-28");
  assert.equal(text(samePeriodLastYear(period("2021-04-01..2021-07-31"))), "2020-04-01..2020-07-31");
  assert.equal(text(samePeriodLastYear(period("AY2013/14"))), "AY2012/13");
  assert.equal(text(samePeriodLastYear(period("wave 2011"))), "none");
});

test("periods stand in the order they end, the longer first among those that end together", () => {
  const mixed = ["wave second", "FY2021/22 Q4", "FY2021/22", "CY2020", "wave 2011", "YE2021-09"];
  assert.deepEqual(mixed.map(period).sort(comparePeriods).map(periodText), [
    "wave 2011",
    "CY2020",
    "YE2021-09",
    "FY2021/22",
    "FY2021/22 Q4",
    "wave second",
  ]);
});
