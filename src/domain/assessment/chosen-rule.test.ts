import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenRule, type RuleTexts } from "./chosen-rule.ts";
import { ruleWords } from "./rule-words.ts";

const nothing: RuleTexts = { percentages: "", others: "", floor: "", within: "", closeWithin: "" };

const wordsOf = (kind: Parameters<typeof chosenRule>[0], texts: Partial<RuleTexts>) => {
  const rule = chosenRule(kind, { ...nothing, ...texts });
  return rule.ok
    ? ruleWords(rule.value.test)
    : rule.issues.map(({ field, message }) => `${field}: ${message}`);
};

test("a tolerance is tried in points for percentages and in percent of the target for others", () => {
  assert.equal(
    wordsOf("tolerance", { percentages: "1", others: "2.5" }),
    "A target is met when the figure reaches it. A miss is close up to 1 point for a percentage, and up to 2.5% of the target for any other figure. Beyond that it is missed.",
  );
});

test("what a kind of rule does not ask for is not looked at", () => {
  assert.equal(
    wordsOf("met-or-not", { percentages: "many" }),
    "A target is met when the figure reaches it. Any miss is missed: nothing is close.",
  );
  assert.equal(
    wordsOf("better-than-last-year", {}),
    "A target is met when the figure reaches it. A miss is close where the figure is better than in the same period last year. Otherwise it is missed.",
  );
});

test("each size that cannot be used is refused with what to write", () => {
  assert.deepEqual(wordsOf("tolerance", { percentages: "two", others: "-5" }), [
    "percentages: “two” is not a number. Write how many points a percentage may miss by and be close, such as 2.",
    "others: -5 is below nought. Write by how much of its target any other figure may miss and be close, in percent, such as 5.",
  ]);
  assert.deepEqual(wordsOf("floor", { floor: "120" }), [
    "floor: 120 is more than 100. Write the floor as a percentage, such as 90.",
  ]);
  assert.deepEqual(wordsOf("two-sided", { percentages: "2" }), [
    "others: Write by how much of its target any other figure may miss and be close, in percent, such as 5.",
  ]);
});

test("a figure cannot be close and yet kept", () => {
  assert.deepEqual(wordsOf("maintain", { within: "5", closeWithin: "2" }), [
    "closeWithin: 2% is less than the 5% a figure may move and be kept. Write as much or more.",
  ]);
});
