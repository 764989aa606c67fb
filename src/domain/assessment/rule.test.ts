import assert from "node:assert/strict";
import { test } from "node:test";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { checkRule, ruleLookup, type StatusRule, usualRule } from "./rule.ts";

const strict: StatusRule = { name: "no tolerance", version: 2, test: { kind: "met-or-not" } };

test("a measure is judged by its own rule from the year it is set, else by the council's", () => {
  const council: StatusRule = { ...usualRule, name: "council tolerance" };
  const ruleFor = ruleLookup({
    usual: usualRule,
    set: [
      { measure: "all", year: financialYear(2020), rule: council },
      { measure: "ABC1", year: financialYear(2021), rule: strict },
      { measure: "ABC1", year: financialYear(2023), rule: usualRule },
    ],
  });
  assert.equal(ruleFor("ABC1", financialYear(2021)), strict);
  assert.equal(ruleFor("ABC1", financialYear(2022)), strict);
  assert.equal(ruleFor("ABC1", financialYear(2023)), usualRule);
  assert.equal(ruleFor("ABC1", financialYear(2020)), council);
  assert.equal(ruleFor("ABC2", financialYear(2021)), council);
  assert.equal(ruleFor("ABC2", financialYear(2019)), usualRule);
});

test("a rule needs a name, a version and tolerances of nought or more", () => {
  assert.equal(checkRule(usualRule).ok, true);
  const broken = checkRule({
    name: " ",
    version: 0,
    test: {
      kind: "maintain",
      within: { kind: "absolute", within: decimal("-1") },
      closeWithin: { kind: "relative", percent: decimal("10") },
    },
  });
  assert.deepEqual(broken.ok ? [] : broken.issues.map(({ field, message }) => `${field}: ${message}`), [
    "name: The rule has no name. Write one.",
    "version: The version 0 is not a whole number from 1. Write the next one.",
    "within: The tolerance -1 is below nought. Write how far off is still close.",
  ]);
});
