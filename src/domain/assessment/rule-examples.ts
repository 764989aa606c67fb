import type { Polarity } from "../measure/polarity.ts";
import { singleTarget } from "../measure/target.ts";
import { allowance, type Tolerance } from "../measure/tolerance.ts";
import { addDecimals, type Decimal, decimal, subtractDecimals } from "../value/decimal.ts";
import { measured } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { type JudgeInputs, judge } from "./judge.ts";
import type { StatusRule } from "./rule.ts";
import type { Verdict } from "./verdict.ts";

/** Invented figures that a rule would call met, close and missed, as far as it can; each with its workings. */
export function ruleExamples(rule: StatusRule, judged: Judged = shareOfMany): readonly Verdict[] {
  return figuresFor(rule, judged).map((inputs) => judge(rule, inputs));
}

/** The kind of figure a rule judges: what a floor is in, and which way it bounds. */
export type Judged = { readonly unit: ValueUnit; readonly polarity: Polarity };

const shareOfMany: Judged = { unit: "percentage", polarity: "high" };

const step = decimal("0.5");

function figuresFor({ test }: StatusRule, judged: Judged): readonly JudgeInputs[] {
  const target = decimal("90.0");
  const rate = (result: Decimal, more: Partial<JudgeInputs> = {}): JudgeInputs => ({
    result: measured(result, "percentage"),
    target: singleTarget(target, "percentage"),
    polarity: "high",
    ...more,
  });
  const above = rate(addDecimals(target, step));
  switch (test.kind) {
    case "tolerance":
      return [above, ...off(target, test.percentages, (result) => rate(result)), ...costs(test.others)];
    case "two-sided": {
      const under = off(target, test.percentages, (result) => rate(result));
      const beyond = addDecimals(addDecimals(target, allowance(test.percentages, target)), step);
      return [rate(target), ...under, rate(beyond)];
    }
    case "met-or-not":
      return [above, rate(subtractDecimals(target, step))];
    case "floor":
      return floorFigures(test.floor, judged);
    case "better-than-last-year": {
      const sameLastYear = measured(decimal("85.0"), "percentage");
      return [above, rate(decimal("87.0"), { sameLastYear }), rate(decimal("84.0"), { sameLastYear })];
    }
    case "maintain": {
      const kept = off(target, test.within, (result) => rate(result, { polarity: "maintain" }));
      const close = off(target, test.closeWithin, (result) => rate(result, { polarity: "maintain" }));
      return [...kept.slice(0, 1), ...close];
    }
    default:
      throw new Error(`Not a rule: ${test satisfies never}`);
  }
}

/** Just within a tolerance below the target, and just beyond it. */
function off(target: Decimal, tolerance: Tolerance, inputs: (result: Decimal) => JudgeInputs) {
  const edge = subtractDecimals(target, allowance(tolerance, target));
  return [inputs(edge), inputs(subtractDecimals(edge, step))];
}

/** A figure that is no percentage and of which less is better. */
function costs(tolerance: Tolerance): readonly JudgeInputs[] {
  const target = decimal("100.00");
  const edge = addDecimals(target, allowance(tolerance, target));
  return [edge, addDecimals(edge, step)].map((result) => ({
    result: measured(result, "pounds"),
    target: singleTarget(target, "pounds"),
    polarity: "low",
  }));
}

/** Better than the target by a little, between target and floor, and beyond the floor; a ceiling where less is better. */
function floorFigures(floor: Decimal, { unit, polarity }: Judged): readonly JudgeInputs[] {
  const low = polarity === "low";
  const part = (share: string): Decimal => ({
    exact: floor.exact.times(share).round(floor.places + 1),
    places: floor.places + 1,
  });
  const target = low ? part("0.8") : part("1.2");
  const results = low ? [part("0.75"), part("0.9"), part("1.1")] : [part("1.25"), part("1.1"), part("0.9")];
  return results.map((result) => ({
    result: measured(result, unit),
    target: singleTarget(target, unit),
    polarity: low ? "low" : "high",
  }));
}
