import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal } from "../value/decimal.ts";
import { type RuleTest, usualRule } from "./rule.ts";
import { ruleExamples } from "./rule-examples.ts";

const workingsOf = (test: RuleTest) =>
  ruleExamples({ name: "any", version: 1, test }).map(({ workings }) => workings);

test("the usual rule is shown to work on a percentage and on a cost", () => {
  assert.deepEqual(workingsOf(usualRule.test), [
    "90.5% against 90.0%: 0.5 points above: met",
    "88.0% against 90.0%: 2.0 points below, within 2 points: close",
    "87.5% against 90.0%: 2.5 points below, more than 2 points: missed",
    "£105.00 against £100.00: £5.00 above, within 5% of the target (£5): close",
    "£105.50 against £100.00: £5.50 above, more than 5% of the target (£5): missed",
  ]);
});

test("a floor is shown in what it judges: a ceiling where less is better", () => {
  const ceiling = { name: "ceiling", version: 1, test: { kind: "floor", floor: decimal("10") } } as const;
  assert.deepEqual(
    ruleExamples(ceiling, { unit: "days", polarity: "low" }).map(({ workings }) => workings),
    [
      "7.5 against 8.0: 0.5 days below: met",
      "9.0 against 8.0: 1.0 days above, not above the ceiling of 10: close",
      "11.0 against 8.0: 3.0 days above, above the ceiling of 10: missed",
    ],
  );
});

test("every kind of rule is shown to work, from met to missed", () => {
  const tolerance = { kind: "relative", percent: decimal("5") } as const;
  const kinds: readonly RuleTest[] = [
    { kind: "met-or-not" },
    { kind: "better-than-last-year" },
    { kind: "floor", floor: decimal("80") },
    { kind: "two-sided", percentages: tolerance, others: tolerance },
    { kind: "maintain", within: { kind: "absolute", within: decimal("1") }, closeWithin: tolerance },
  ];
  for (const test of kinds) {
    const states = ruleExamples({ name: "any", version: 1, test }).map(({ state }) => state);
    assert.equal(states[0], "met", test.kind);
    assert.equal(states.at(-1), "missed", test.kind);
    assert.equal(states.includes("close"), test.kind !== "met-or-not", test.kind);
  }
});
