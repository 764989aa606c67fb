import { judge } from "../assessment/judge.ts";
import { type StatusRule, usualRule } from "../assessment/rule.ts";
import type { VerdictState } from "../assessment/verdict.ts";
import type { Value } from "../value/value.ts";
import type { Polarity } from "./polarity.ts";
import type { Target } from "./target.ts";
import type { Tolerance } from "./tolerance.ts";

/** `aim` is a direction of travel, which is followed and not judged; `none` says why nothing is judged. */
export type Status = {
  readonly kind: VerdictState;
  /** The workings, or the reason there are none, as one sentence without its full stop. */
  readonly words: string;
};

/** Where a result is against its target now by the usual tolerance, or by another (domain.md 5.1). */
export function currentStatus(
  result: Value,
  target: Target,
  polarity: Polarity,
  tolerance?: Tolerance,
): Status {
  const { state, workings } = judge(ruleWith(tolerance), { result, target, polarity });
  return { kind: state, words: workings };
}

function ruleWith(tolerance: Tolerance | undefined): StatusRule {
  if (tolerance === undefined) return usualRule;
  const test = { kind: "tolerance", percentages: tolerance, others: tolerance } as const;
  return { name: "tolerance given", version: 1, test };
}
