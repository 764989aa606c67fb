import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyPeriod } from "./any-period.test.ts";
import { parsePeriod, periodText, samePeriod } from "./period-text.ts";

test("a period written in its normal form is read back as it was written", () => {
  for (const text of [
    "FY2021/22",
    "FY2020/21 Q1",
    "FY2020/21 Q1-Q2",
    "2020-04",
    "AY2013/14",
    "CY2020",
    "YE2013-09",
    "as at 2014-03-31",
    "wave 2011",
    "2020-04-01..2020-07-31",
  ]) {
    const period = parsePeriod(text);
    assert.equal(period.ok ? periodText(period.value) : "refused", text);
  }
});

test("every period is read back from its text as the same period", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const back = parsePeriod(periodText(period));
      assert.ok(back.ok && samePeriod(back.value, period), periodText(period));
    }),
  );
});

test("one period has one text, so other spellings are refused", () => {
  for (const text of [
    "",
    "2021/22",
    "FY2021/23",
    "FY2021/22 Q5",
    "FY2021/22 Q2-Q1",
    "FY2021/22 Q1-Q1",
    "FY2021/22 Q1-Q4",
    "2021-13",
    "as at 2021-06-31",
    "2021-07-31..2021-04-01",
    "wave ",
  ]) {
    assert.equal(parsePeriod(text).ok, false, text);
  }
});

test("a refusal shows how each kind of period is written", () => {
  const found = parsePeriod("Q1");
  assert.match(
    found.ok ? "" : (found.issues[0]?.message ?? ""),
    /^“Q1” is not a period\. Write it as FY2021\/22/,
  );
});

test("no text makes the reading of a period fail in any other way", () => {
  fc.assert(fc.property(fc.string(), (text) => typeof parsePeriod(text).ok === "boolean"));
});
