import { type JudgeInputs, judge } from "../assessment/judge.ts";
import { type StatusRule, usualRule } from "../assessment/rule.ts";
import type { VerdictState } from "../assessment/verdict.ts";
import type { Value } from "../value/value.ts";
import type { Polarity } from "./polarity.ts";
import type { Target } from "./target.ts";

/** `aim` is a direction of travel, which is followed and not judged; `none` says why nothing is judged. */
export type Status = {
  readonly kind: VerdictState;
  /** The workings, or the reason there are none, as one sentence without its full stop. */
  readonly words: string;
};

/** Figures of last year that some rules ask for. */
export type LastYear = Pick<JudgeInputs, "sameLastYear" | "lastOutturn">;

/** Where a result is against its target now, by the usual rule or by another (domain.md 5.1). */
export function currentStatus(
  result: Value,
  target: Target,
  polarity: Polarity,
  rule: StatusRule = usualRule,
  lastYear: LastYear = {},
): Status {
  const { state, workings } = judge(rule, { result, target, polarity, ...lastYear });
  return { kind: state, words: workings };
}
