import assert from "node:assert/strict";
import { test } from "node:test";
import { pageWords } from "../../../test/page-words.ts";
import {
  assessed,
  at,
  comparatorRow,
  measureRow,
  resultRow,
} from "../../domain/assessment/held-rows.test.ts";
import type { ComparatorRow, MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { addressBook } from "../routes.ts";
import { comparatorsPicture } from "./comparators-picture.ts";

function shown(comparators: readonly ComparatorRow[], given: Partial<MeasureRow> = {}) {
  const results = [resultRow(2020, "year", "92")];
  const part = assessed({ definitions: [measureRow(given)], results, comparators }, at(2020, "year"));
  return comparatorsPicture({ to: addressBook(), part, title: "Calls", council: "Anytown", level: 2 });
}

const others = ["88", "89", "91", "93"].map((value, place) =>
  comparatorRow(2020, `c${place}`, value, { source: "Returns Office" }),
);
const whole = comparatorRow(2020, "group", "90", { source: "Returns Office" });

test("rank, quarter, distance, period and source are each said in plain words", () => {
  const words = pageWords(shown([whole, ...others]));
  for (const said of [
    "Rank 2 of 5, the council among them; 1 is the best.",
    "Quarter In the second best quarter of the group.",
    // The median of 88, 89, 91 and 93 is 90; they lie 2, 1, 1 and 3 from it, which is 1.5 in the middle.
    "From the median 2 points above the median of the others, 90%. Half of the others lie within 1.5 points of it; this is 1.3 times that distance.",
    "The group as a whole 90%",
    "Period 2020/21.",
    "Source Returns Office",
  ])
    assert.ok(words.includes(said), `${said}\n${words}`);
});

test("all councils stand in a table, the best first, ours among them", () => {
  const words = pageWords(shown([whole, ...others]));
  assert.match(words, /Council c3 93% 1 Anytown 92% 2 Council c2 91% 3 Council c1 89% 4 Council c0 88% 5/);
  const low = pageWords(shown([whole, ...others], { polarity: "low" }));
  assert.match(low, /Council c0 88% 1 .* Anytown 92% 4 Council c3 93% 5/);
});

test("a group that has not published says what the comparison waits for", () => {
  const pending = comparatorRow(2020, "group", "", {
    missing: "not-yet-available",
    source: "Returns Office",
  });
  assert.match(
    pageWords(shown([pending])),
    /No comparison yet: it waits for this group’s figures for 2020\/21, which come from Returns Office\. They are given as not yet available\./,
  );
});

test("figures older than the council's own say by how much, and what is awaited", () => {
  const older = [whole, ...others].map((row) => ({ ...row, year: comparatorRow(2018, "x", "1").year }));
  const awaited = comparatorRow(2020, "group", "", { missing: "not-yet-available" });
  assert.match(
    pageWords(shown([...older, awaited])),
    /Period 2018\/19: two years older than the council’s result, which is for 2020\/21\. The group’s figures for 2020\/21 are awaited \(not yet available\)\./,
  );
});

test("where neither way is better, the rank counts from the highest and there is no best quarter", () => {
  const words = pageWords(shown([whole, ...others], { polarity: "none" }));
  assert.match(
    words,
    /2 of 5, the council among them; counted from the highest, for neither way is better\./,
  );
  assert.doesNotMatch(words, /best/);
});

test("a group of which only the whole is known is compared without a rank", () => {
  const words = pageWords(shown([whole]));
  assert.match(words, /92% against 90% for North West average \(2020\/21\)\./);
  assert.doesNotMatch(words, /Rank/);
});

test("nothing is said where no comparator is held", () => {
  assert.equal(shown([]).toString(), "");
});
