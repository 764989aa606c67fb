import assert from "node:assert/strict";
import { test } from "node:test";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { checkRule, ruleLookup, type StatusRule, usualRule } from "./rule.ts";

const strict: StatusRule = { name: "no tolerance", version: 2, test: { kind: "met-or-not" } };

test("a measure is judged by its own rule in the years that have one, else by the council's", () => {
  const ruleFor = ruleLookup({
    council: usualRule,
    overrides: [{ measure: "ABC1", year: financialYear(2021), rule: strict }],
  });
  assert.equal(ruleFor("ABC1", financialYear(2021)), strict);
  assert.equal(ruleFor("ABC1", financialYear(2020)), usualRule);
  assert.equal(ruleFor("ABC2", financialYear(2021)), usualRule);
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
