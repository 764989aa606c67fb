import assert from "node:assert/strict";
import { test } from "node:test";
import type { Frequency } from "../measure/frequency.ts";
import { financialYear } from "../period/financial-year.ts";
import { isDue } from "./due.ts";
import { quarters } from "./held-rows.test.ts";

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
