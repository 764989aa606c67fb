import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { measureRules, type StatusRuleRow, statusRules } from "../data-package/tables/assessment.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { ruleLookup, usualRule } from "./rule.ts";
import { ruleBookOf, ruleOfRow } from "./rule-rows.ts";

const rule = (given: Partial<StatusRuleRow>) =>
  madeRow(statusRules, { rule: "r", version: 1, name: "a rule", kind: "tolerance", words: "…", ...given });

const test_ = (given: Partial<StatusRuleRow>) => {
  const read = ruleOfRow(rule(given));
  return read.ok ? read.value.test : read.issues.map(({ field, message }) => `${field}: ${message}`);
};

test("a row of two points and five percent is the usual tolerance", () => {
  assert.deepEqual(test_({ percentages: decimal("2"), others: decimal("5") }), usualRule.test);
});

test("each kind of rule is read with what it needs", () => {
  assert.deepEqual(test_({ kind: "met-or-not" }), { kind: "met-or-not" });
  assert.deepEqual(test_({ kind: "floor", floor: decimal("80") }), { kind: "floor", floor: decimal("80") });
  const maintain = { within: decimal("1"), closeWithin: decimal("3"), withinAs: "relative" } as const;
  assert.deepEqual(test_({ kind: "maintain", ...maintain }), {
    kind: "maintain",
    within: { kind: "relative", percent: decimal("1") },
    closeWithin: { kind: "relative", percent: decimal("3") },
  });
});

test("a rule that leaves out what its kind needs is refused, and so is a tolerance below nought", () => {
  const words = (kind: string) =>
    `A rule of the kind ${kind} needs this cell. Write how far off still counts.`;
  assert.deepEqual(test_({ kind: "floor" }), [`floor: ${words("floor")}`]);
  assert.deepEqual(test_({ kind: "two-sided", percentages: decimal("2") }), [
    `others: ${words("two-sided")}`,
  ]);
  assert.deepEqual(test_({ kind: "maintain", within: decimal("1") }), [`closeWithin: ${words("maintain")}`]);
  assert.deepEqual(test_({ percentages: decimal("-2"), others: decimal("5") }), [
    "percentages: The tolerance -2 is below nought. Write how far off is still close.",
  ]);
});

test("rows say which version of a rule judges a measure from which year", () => {
  const rules = [
    rule({ kind: "met-or-not" }),
    rule({ version: 2, percentages: decimal("1"), others: decimal("1") }),
  ];
  const from = (measure: string, year: number, version: number) =>
    madeRow(measureRules, { measure, year: financialYear(year), rule: "r", version });
  const ruleFor = ruleLookup(ruleBookOf(rules, [from("all", 2020, 1), from("ABC1", 2021, 2)]));
  assert.equal(ruleFor("ABC1", financialYear(2019)).name, "usual tolerance");
  assert.deepEqual(ruleFor("ABC1", financialYear(2020)).test, { kind: "met-or-not" });
  assert.equal(ruleFor("ABC1", financialYear(2022)).version, 2);
  assert.equal(ruleFor("ABC2", financialYear(2022)).version, 1);
  assert.throws(() => ruleBookOf([], [from("ABC1", 2021, 2)]), /r 2 of ABC1/);
});
