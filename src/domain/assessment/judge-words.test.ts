import assert from "node:assert/strict";
import { test } from "node:test";
import type { Polarity } from "../measure/polarity.ts";
import { rangeTarget, singleTarget, type Target } from "../measure/target.ts";
import { decimal } from "../value/decimal.ts";
import { measured, missing, type Value } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { judge } from "./judge.ts";
import { usualRule } from "./rule.ts";

function standing(result: Value, target: Target, polarity: Polarity, rule = usualRule) {
  const { state, workings } = judge(rule, { result, target, polarity });
  return { state, workings };
}

function judged(result: string, target: string, polarity: Polarity, unit: ValueUnit): string {
  const { state, workings } = standing(
    measured(decimal(result), unit),
    singleTarget(decimal(target), unit),
    polarity,
  );
  assert.ok(workings.endsWith(state));
  return workings;
}

test("a result on the right side of its target meets it", () => {
  assert.equal(
    judged("97.36", "96.30", "high", "percentage"),
    "97.36% against 96.30%: 1.06 points above: met",
  );
  assert.equal(judged("6.1", "7.0", "low", "days"), "6.1 against 7.0: 0.9 days below: met");
  assert.equal(judged("98", "98", "high", "percentage"), "98% against 98%: on target: met");
});

test("a percentage missed by up to 2 points is close", () => {
  assert.equal(
    judged("93.42", "94.00", "high", "percentage"),
    "93.42% against 94.00%: 0.58 points below, within 2 points: close",
  );
  assert.equal(
    judged("94.30", "96.30", "high", "percentage"),
    "94.30% against 96.30%: 2.00 points below, within 2 points: close",
  );
  assert.equal(
    judged("94.29", "96.30", "high", "percentage"),
    "94.29% against 96.30%: 2.01 points below, more than 2 points: missed",
  );
});

test("another unit is close within 5% of its target", () => {
  assert.equal(
    judged("9.45", "9.00", "low", "days"),
    "9.45 against 9.00: 0.45 days above, within 5% of the target (0.45 days): close",
  );
  assert.equal(
    judged("9.59", "9.00", "low", "days"),
    "9.59 against 9.00: 0.59 days above, more than 5% of the target (0.45 days): missed",
  );
  assert.equal(
    judged("9500", "10000", "high", "number"),
    "9,500 against 10,000: 500 below, within 5% of the target (500): close",
  );
});

test("a measure to be kept where it is can be missed on either side", () => {
  assert.equal(
    judged("53", "50", "maintain", "percentage"),
    "53% against 50%: 3 points above, more than 2 points: missed",
  );
  assert.equal(
    judged("49", "50", "maintain", "percentage"),
    "49% against 50%: 1 point below, within 2 points: close",
  );
});

test("a range is met anywhere within it", () => {
  const target = rangeTarget(decimal("10"), decimal("15"), "percentage");
  const status = (result: string) =>
    standing(measured(decimal(result), "percentage"), target, "range").workings;
  assert.equal(status("12"), "12% against 10% to 15%: within the range: met");
  assert.equal(status("15"), "15% against 10% to 15%: within the range: met");
  assert.equal(status("16"), "16% against 10% to 15%: 1 point above, within 2 points: close");
  assert.equal(status("7"), "7% against 10% to 15%: 3 points below, more than 2 points: missed");
});

test("the rule can be another than the usual one", () => {
  const narrow = { kind: "absolute", within: decimal("0.5") } as const;
  const test_ = { kind: "tolerance", percentages: narrow, others: narrow } as const;
  const status = standing(
    measured(decimal("93.42"), "percentage"),
    singleTarget(decimal("94.00"), "percentage"),
    "high",
    { name: "narrow tolerance", version: 1, test: test_ },
  );
  assert.equal(status.state, "missed");
});

test("what is not judged says why", () => {
  const result = measured(decimal("44.18"), "pounds-per-square-metre");
  const words = (...args: Parameters<typeof standing>) => {
    const { state, workings } = standing(...args);
    return `${state}: ${workings}`;
  };
  assert.equal(
    words(result, { kind: "direction", aim: "maintain" }, "low"),
    "aim: Aim to maintain: followed, not judged against a figure",
  );
  assert.equal(
    words(result, { kind: "to-be-confirmed" }, "low"),
    "none: No status: the target is to be confirmed",
  );
  assert.equal(
    words(missing("not-yet-available"), { kind: "to-be-confirmed" }, "low"),
    "none: No status: the result is not yet available",
  );
  assert.equal(
    words(result, { kind: "none", why: "new measure" }, "low"),
    "none: No status: there is no target (new measure)",
  );
  assert.equal(
    words(result, singleTarget(decimal("20"), "percentage"), "low"),
    "none: No status: the result is in pounds per square metre, its target in per cent",
  );
  assert.equal(
    words(measured(decimal("20"), "percentage"), singleTarget(decimal("20"), "percentage"), "none"),
    "none: No status: a contextual measure is not judged",
  );
});
