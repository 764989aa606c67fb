import { singleTarget } from "../measure/target.ts";
import { allowance, type Tolerance } from "../measure/tolerance.ts";
import { addDecimals, type Decimal, decimal, subtractDecimals } from "../value/decimal.ts";
import { measured } from "../value/value.ts";
import { type JudgeInputs, judge } from "./judge.ts";
import type { StatusRule } from "./rule.ts";
import type { Verdict } from "./verdict.ts";

/** Made-up figures that a rule would call met, close and missed, as far as it can; each with its workings. */
export function ruleExamples(rule: StatusRule): readonly Verdict[] {
  return figuresFor(rule).map((inputs) => judge(rule, inputs));
}

const step = decimal("0.5");

function figuresFor({ test }: StatusRule): readonly JudgeInputs[] {
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
      return floorFigures(test.floor);
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
  const target = decimal("20.00");
  const edge = addDecimals(target, allowance(tolerance, target));
  return [edge, addDecimals(edge, step)].map((result) => ({
    result: measured(result, "pounds"),
    target: singleTarget(target, "pounds"),
    polarity: "low",
  }));
}

function floorFigures(floor: Decimal): readonly JudgeInputs[] {
  const target = addDecimals(floor, decimal("10"));
  return [addDecimals(target, step), addDecimals(floor, step), subtractDecimals(floor, step)].map(
    (result) => ({
      result: measured(result, "number"),
      target: singleTarget(target, "number"),
      polarity: "high",
    }),
  );
}
