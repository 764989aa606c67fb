import assert from "node:assert/strict";
import { test } from "node:test";
import { claimsIn } from "./claim-words.ts";

const kinds = (text: string) => claimsIn(text).map(({ kind }) => kind);

test("a commentary claims what it says happened to the measure, a sentence at a time", () => {
  assert.deepEqual(kinds("Performance has improved. It is getting worse in winter."), ["better", "worse"]);
  assert.deepEqual(kinds("Performance continues to improve and the target is within reach."), ["better"]);
  assert.deepEqual(kinds("Results are steadily improving."), ["better"]);
  assert.deepEqual(kinds("This is a further improvement on last year."), ["better"]);
  assert.deepEqual(kinds("The rate improved from 82% to 85%."), ["better"]);
  assert.deepEqual(kinds("Performance has dipped since June."), ["worse"]);
  assert.deepEqual(kinds("A significant improvement, after a hard year."), ["significant"]);
  assert.deepEqual(kinds("The rate has increased significantly."), ["significant"]);
  assert.deepEqual(kinds("Collection reached a record high."), ["highest"]);
  assert.deepEqual(kinds("This is the best result ever."), ["best"]);
  assert.deepEqual(kinds("The lowest level on record."), ["lowest"]);
});

test("what is denied, wished for or planned is not claimed", () => {
  for (const text of [
    "Performance has not improved.",
    "There has been no improvement on last year.",
    "It hasn’t improved since Quarter 1.",
    "We hope performance has improved by the autumn.",
    "The figure will have improved by March.",
    "Performance should be improving by the summer.",
    "A plan to improve collection is in place.",
    "There is little significant improvement.",
    "Has performance improved?",
    "It is better than the target.",
  ]) {
    assert.deepEqual(kinds(text), [], text);
  }
});

test("what is said of something else is not claimed of the measure", () => {
  for (const text of [
    "We have improved the website and the letters.",
    "An improvement plan was agreed with partners.",
    "There was a significant increase in demand.",
    "The service works to the highest standard.",
    "Record keeping was reviewed.",
    "We continue to improve and join up support for people.",
    "What people tell us is used, so we are continuously improving.",
    "Staying under nine days would still be a marked long-term improvement.",
  ]) {
    assert.deepEqual(kinds(text), [], text);
  }
});

test("a denial in another clause leaves the claim standing, and the sentence is quoted without its marks", () => {
  assert.deepEqual(claimsIn("Demand did not fall, but **performance has improved**."), [
    { kind: "better", sentence: "Demand did not fall, but performance has improved." },
  ]);
});
