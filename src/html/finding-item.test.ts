import assert from "node:assert/strict";
import { test } from "node:test";
import { findingExamples } from "./finding-item.examples.ts";
import { findingList } from "./finding-item.ts";

const all = findingExamples["one of each severity"];

test("a finding names its identity, its figures with their lines, and the difference", () => {
  const shown = findingList(all.slice(0, 1)).toString();
  assert.match(shown, /Cannot be right/);
  assert.match(shown, /F3: columns sum to the total row/);
  assert.match(shown, /Net expenditure.*4,678.*com-agreement\.txt, line 88/s);
  assert.match(shown, /Difference.*£901,000/s);
});

test("a finding somebody accepted says who, when and why", () => {
  assert.match(
    findingList(all.slice(1, 2)).toString(),
    /Accepted: rounded in the source, by the finance manager, 8 June 2021/,
  );
});

test("severity is in words, not in colour alone", () => {
  assert.match(findingList(all).toString(), /Rounding only.*Looks wrong/s);
});
