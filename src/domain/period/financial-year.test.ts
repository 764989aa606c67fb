import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  earliestYear,
  financialYear,
  latestYear,
  nextYear,
  parseFinancialYear,
  previousYear,
  yearLabel,
  yearSlug,
} from "./financial-year.ts";

const years = fc.integer({ min: earliestYear, max: latestYear }).map(financialYear);

test("a year printed as 2021/22, 2021-22 or 2021/2022 starts in 2021", () => {
  for (const text of ["2021/22", "2021-22", "2021/2022"]) {
    assert.deepEqual(parseFinancialYear(text), { ok: true, value: 2021 });
  }
});

test("the year over the turn of a century is 1999/00", () => {
  assert.equal(yearLabel(financialYear(1999)), "1999/00");
  assert.deepEqual(parseFinancialYear("1999/00"), { ok: true, value: 1999 });
});

test("a year that does not run from one to the next is refused with what was perhaps meant", () => {
  const found = parseFinancialYear("2022/22");
  assert.equal(
    found.ok ? "" : found.issues[0]?.message,
    "“2022/22” does not run from one year to the next. Did you mean 2022/23?",
  );
  assert.equal(parseFinancialYear("2021").ok, false);
  assert.equal(parseFinancialYear("0021/22").ok, false);
});

test("a year too far away is refused with the years that can be held", () => {
  const found = parseFinancialYear("1850/51");
  assert.equal(
    found.ok ? "" : found.issues[0]?.message,
    "“1850/51” is not a year Outturn can hold. It holds 1900/01 to 2199/00.",
  );
});

test("a year is the one before the next", () => {
  assert.equal(nextYear(financialYear(2021)), 2022);
  assert.equal(previousYear(financialYear(2021)), 2020);
});

test("any year is read back from its label and from its address", () => {
  fc.assert(
    fc.property(years, (year) => {
      assert.deepEqual(parseFinancialYear(yearLabel(year)), { ok: true, value: year });
      assert.deepEqual(parseFinancialYear(yearSlug(year)), { ok: true, value: year });
    }),
  );
});
