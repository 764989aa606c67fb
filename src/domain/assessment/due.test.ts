import assert from "node:assert/strict";
import { test } from "node:test";
import type { Frequency } from "../measure/frequency.ts";
import { financialYear } from "../period/financial-year.ts";
import { isDue } from "./due.ts";
import { day, quarters } from "./held-rows.test.ts";
import { reportingCalendar } from "./reporting-calendar.ts";

test("figures are due by the frequency of the measure", () => {
  const due = (frequency: Frequency) =>
    ["q1", "q2", "q3", "q4", "year"].filter((key) =>
      isDue(frequency, quarters.slot(financialYear(2021), key)),
    );
  assert.deepEqual(due("quarterly"), ["q1", "q2", "q3", "q4", "year"]);
  assert.deepEqual(due("twice-yearly"), ["q2", "q4", "year"]);
  assert.deepEqual(due("four-monthly"), ["q4", "year"]);
  assert.deepEqual(due("annual"), ["year"]);
  assert.deepEqual(due("every-two-years"), []);
});

test("a single month asks for what comes monthly, and not for what comes every quarter", () => {
  const september = {
    year: financialYear(2021),
    period: "sep",
    label: "September",
    from: day("2021-09-01"),
    to: day("2021-09-30"),
    performanceCutOff: undefined,
    financeCutOff: undefined,
    position: 6,
    sourceFile: undefined,
    sourceLine: undefined,
  };
  const slot = reportingCalendar([september]).slot(financialYear(2021), "sep");
  assert.equal(isDue("monthly", slot), true);
  assert.equal(isDue("quarterly", slot), false);
  assert.equal(isDue("twice-yearly", slot), false);
});
