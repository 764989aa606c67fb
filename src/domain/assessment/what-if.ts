import type { Assessment } from "./assess.ts";
import { type MeasureAssessment, worstFirst } from "./assess-measure.ts";
import { type JudgeInputs, judge } from "./judge.ts";
import type { Judged } from "./judged.ts";
import type { StatusRule } from "./rule.ts";
import { type Verdict, type VerdictState, verdictStates } from "./verdict.ts";

/** `now` is the status now or, where the period has no figure, how the last one held stands in its own. */
export type StatusQuestion = "now" | "yearEnd";

/** One status of a measure, or of a part of it, that would be another. */
export type WhatIfChange = {
  readonly assessment: Assessment;
  readonly question: StatusQuestion;
  readonly before: Verdict;
  readonly after: Verdict;
};

export type StatusCounts = Readonly<Record<VerdictState, number>>;

/** Each measure counts once, as its worst part. */
export type BeforeAndAfter = { readonly before: StatusCounts; readonly after: StatusCounts };

/** What another rule would make of every status; `changes` holds those that differ, in the order given. */
export type WhatIf = Readonly<Record<StatusQuestion, BeforeAndAfter>> & {
  /** How many measures were looked at. */
  readonly of: number;
  readonly changes: readonly WhatIfChange[];
};

/**
 * Judges the same figures by another rule. What had nothing to judge stays as it is. A floor is a figure in one unit,
 * so over many measures it judges percentages of which more is better, and others keep their rule. Nothing is stored.
 */
export function whatIf(measures: readonly MeasureAssessment[], rule: StatusRule): WhatIf {
  const changes: WhatIfChange[] = [];
  const counts = { now: beforeAndAfter(), yearEnd: beforeAndAfter() };
  for (const { parts } of measures) {
    for (const question of ["now", "yearEnd"] as const) {
      const tried = parts.map(
        (assessment): WhatIfChange => ({ ...judgedAgain(assessment, question, rule), assessment, question }),
      );
      changes.push(...tried.filter(({ before, after }) => before.state !== after.state));
      counts[question].before[worst(tried.map(({ before }) => before))] += 1;
      counts[question].after[worst(tried.map(({ after }) => after))] += 1;
    }
  }
  return { ...counts, of: measures.length, changes };
}

function judgedAgain(assessment: Assessment, question: StatusQuestion, rule: StatusRule) {
  const { verdict, inputs } = question === "now" ? standingNow(assessment) : assessment.yearEnd;
  const after = inputs === undefined || !suits(rule, inputs) ? verdict : judge(rule, inputs);
  return { before: verdict, after };
}

/** How a part stands now or, where its period has no figure, how the last one held stands in its own. */
function standingNow({ current }: Assessment): Judged {
  return current.inputs === undefined ? (current.last ?? current) : current;
}

function suits({ test }: StatusRule, { result, polarity }: JudgeInputs): boolean {
  if (test.kind !== "floor") return true;
  return polarity === "high" && result.kind === "measured" && result.unit === "percentage";
}

function worst(verdicts: readonly Verdict[]): VerdictState {
  return worstFirst.find((state) => verdicts.some((verdict) => verdict.state === state)) ?? "none";
}

function beforeAndAfter() {
  const none = { met: 0, close: 0, missed: 0, aim: 0, none: 0 };
  return { before: { ...none }, after: { ...none } };
}

/** The counts in words, best first: “12 met, 3 close, 1 missed”; those of nought are left out. */
export function countsWords(counted: StatusCounts): string {
  return verdictStates
    .filter((state) => counted[state] > 0)
    .map((state) => `${counted[state]} ${state === "none" ? "without a status" : state}`)
    .join(", ");
}
