import assert from "node:assert/strict";
import { test } from "node:test";
import { measureRow } from "../assessment/held-rows.test.ts";
import { financialYear } from "../period/financial-year.ts";
import { definitionHistory } from "./definition-history.ts";

const of = (year: number, given: Parameters<typeof measureRow>[0] = {}) =>
  measureRow({ year: financialYear(year), ...given });

test("each year tells what it says otherwise than the year before, oldest first", () => {
  const steps = definitionHistory([
    of(2022, { definition: "Calls answered in 20 seconds", owner: "Head of Contact" }),
    of(2020, { definition: "Calls answered" }),
    of(2021, { definition: "calls answered.", frequency: "monthly" }),
  ]);
  assert.deepEqual(
    steps.map(({ year, since, edits }) => [year, since, edits.map(({ what, breaks }) => [what, breaks])]),
    [
      [2021, 2020, [["How often", false]]],
      [
        2022,
        2021,
        [
          ["What it counts", true],
          ["How often", false],
          ["Answers for it", false],
        ],
      ],
    ],
  );
  assert.equal(steps[1]?.edits[0]?.before, "calls answered.");
});

test("a definition that is stated for the first time breaks no series", () => {
  const [step] = definitionHistory([of(2020), of(2021, { definition: "Calls answered" })]);
  assert.deepEqual(step?.edits, [
    { what: "What it counts", before: undefined, after: "Calls answered", breaks: false },
  ]);
});

test("one year alone, and years that agree, have no history", () => {
  assert.deepEqual(definitionHistory([of(2020)]), []);
  assert.deepEqual(definitionHistory([of(2020), of(2021)])[0]?.edits, []);
});
