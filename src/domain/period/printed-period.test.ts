import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { financialYear } from "./financial-year.ts";
import { periodText } from "./period-text.ts";
import { type PrintedPeriodContext, readPrintedPeriod } from "./printed-period.ts";

function read(text: string, context: PrintedPeriodContext = {}, bracketed = true): string {
  const found = readPrintedPeriod(text, 0, { ...context, bracketed });
  return found?.end === text.length ? periodText(found.period) : "unread";
}

test("periods are read as people print them", () => {
  assert.equal(read("y/e Sept'13"), "YE2013-09");
  assert.equal(read("year ending 30 September 2013"), "YE2013-09");
  assert.equal(read("12 months to March 2021"), "YE2021-03");
  assert.equal(read("As at 31/03/14"), "as at 2014-03-31");
  assert.equal(read("as at 31st March 2014"), "as at 2014-03-31");
  assert.equal(read("13/14 Q4"), "FY2013/14 Q4");
  assert.equal(read("2013/14 Q1-Q3"), "FY2013/14 Q1-Q3");
  assert.equal(read("Q2 2020/21"), "FY2020/21 Q2");
  assert.equal(read("2013-14"), "FY2013/14");
  assert.equal(read("academic year 2013/14"), "AY2013/14");
  assert.equal(read("March 2014"), "2014-03");
  assert.equal(read("Dec '98"), "1998-12");
  assert.equal(read("2018"), "CY2018");
});

test("a quarter without a year belongs to the year of its column, and to none without one", () => {
  assert.equal(read("Q1 & 2", { year: financialYear(2020) }), "FY2020/21 Q1-Q2");
  assert.equal(read("Q1 & 2"), "unread");
});

test("quarters listed with a gap are not a period", () => {
  assert.equal(read("Q1 & 3", { year: financialYear(2020) }), "unread");
  assert.equal(read("Q1 to 3", { year: financialYear(2020) }), "FY2020/21 Q1-Q3");
});

test("what a bare year means depends on the measure", () => {
  assert.equal(read("2011", { bareYear: "survey-wave" }), "wave 2011");
  assert.equal(read("2018", { bareYear: "academic-year" }), "AY2018/19");
  assert.equal(read("2013/14", { splitYear: "academic-year" }), "AY2013/14");
  assert.equal(read("2011", {}, false), "unread");
});

test("dates and years that cannot be are not read", () => {
  assert.equal(read("as at 31/06/14"), "unread");
  assert.equal(read("13/15"), "unread");
  assert.equal(read("y/e 12 Sept'13"), "unread");
  assert.equal(read("1066"), "unread");
});

test("no text makes the reading of a printed period fail", () => {
  fc.assert(fc.property(fc.string(), (text) => typeof read(text) === "string"));
});
