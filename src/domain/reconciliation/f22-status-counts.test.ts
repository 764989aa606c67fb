import assert from "node:assert/strict";
import { test } from "node:test";
import { countsMakeTheTotal } from "./f22-status-counts.ts";
import { sampleAgreement, sampleRows } from "./sample-agreement.ts";

function counts(...lines: readonly string[]) {
  return countsMakeTheTotal(
    sampleAgreement({ statusCounts: sampleRows("statusCounts", "period status heading count", ...lines) }),
  );
}

test("measures met, close, missed and without a status are all of them", () => {
  const tied = ["q2 met Green 11", "q2 close Amber 4", "q2 missed Red 2", "q2 none - 1", "q2 total - 18"];
  assert.deepEqual(counts(...tied), { observations: [], sums: 1 });
});

test("counts that miss the printed total are an error, for counts are not rounded", () => {
  const [found] = counts("q2 met Green 11", "q2 close Amber 4", "q2 total - 18").observations;
  assert.equal(found?.severity, "error");
  assert.equal(
    found?.message,
    "Measures by status at q2: the two counts add up to 15, but the total is printed as 18: 3 more.",
  );
  assert.deepEqual(
    found?.figures.map(({ label, value }) => [label, value]),
    [
      ["Green", "11"],
      ["Amber", "4"],
      ["all measures", "18"],
    ],
  );
});

test("each period is counted on its own, and one without a total has nothing to tie to", () => {
  assert.deepEqual(counts("q1 met - 5", "q2 met - 6", "q2 total - 6"), { observations: [], sums: 1 });
});
