import assert from "node:assert/strict";
import { test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { aMeasure, aPriority } from "../../../test/small-council.ts";
import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { choicesIn } from "./choices.ts";
import { isLeft, readPerformanceFilters } from "./filters.ts";

const agreement: Agreement = madeAgreement({
  priorities: [aPriority("RES", "2"), aPriority("RES", "1"), aPriority("RES", "3")],
  measures: [
    { ...aMeasure("RES", "RES1"), priority: "1", owner: "Head of Revenues" },
    { ...aMeasure("RES", "RES2"), priority: "2", owner: "Director of Finance" },
    { ...aMeasure("RES", "RES3"), owner: "Head of Revenues" },
  ],
});
const summaries = summariseMeasures(agreement);
const choices = choicesIn([{ priorities: agreement.priorities, summaries }]);

const left = (query: string) => {
  const filters = readPerformanceFilters(new URLSearchParams(query), choices);
  return summaries.filter((one) => isLeft(one, filters)).map(({ measure }) => measure.measure);
};

test("only priorities that a measure serves are offered, in the order of the plan, and that some serve none", () => {
  assert.deepEqual(
    choices.priorities.map(({ value, text }) => `${value}: ${text}`),
    ["res-1: Priority 1", "res-2: Priority 2", "none: Under no priority"],
  );
});

test("each post that answers for a measure is offered once, by the alphabet", () => {
  assert.deepEqual(choices.owners, ["Director of Finance", "Head of Revenues"]);
});

test("measures are narrowed to a priority, to none, and to who answers for them", () => {
  assert.deepEqual(left("priority=res-2"), ["RES2"]);
  assert.deepEqual(left("priority=none"), ["RES3"]);
  assert.deepEqual(left("owner=head+of+revenues"), ["RES1", "RES3"]);
  assert.deepEqual(left("owner=Head+of+Revenues&priority=res-1"), ["RES1"]);
  assert.equal(left("priority=res-3&owner=nobody").length, 3);
});
