import type { Assessment } from "./assess.ts";
import { judge } from "./judge.ts";
import type { Judged } from "./judged.ts";
import type { StatusRule } from "./rule.ts";
import { type Verdict, type VerdictState, verdictStates } from "./verdict.ts";

/** One status that would be another. */
export type WhatIfChange = {
  readonly assessment: Assessment;
  readonly question: "current" | "yearEnd";
  readonly before: Verdict;
  readonly after: Verdict;
};

export type StatusCounts = Readonly<Record<VerdictState, number>>;

/** What another rule would make of every status; `changes` holds those that differ, in the order given. */
export type WhatIf = {
  readonly changes: readonly WhatIfChange[];
  readonly current: { readonly before: StatusCounts; readonly after: StatusCounts };
  readonly yearEnd: { readonly before: StatusCounts; readonly after: StatusCounts };
};

/** Judges the same figures by another rule. What had nothing to judge stays as it is. Nothing is stored. */
export function whatIf(assessments: readonly Assessment[], rule: StatusRule): WhatIf {
  const changes: WhatIfChange[] = [];
  const count = (question: "current" | "yearEnd") => {
    const before = counts();
    const after = counts();
    for (const assessment of assessments) {
      const answer: Judged = assessment[question];
      const verdict = answer.inputs === undefined ? answer.verdict : judge(rule, answer.inputs);
      before[answer.verdict.state] += 1;
      after[verdict.state] += 1;
      if (verdict.state !== answer.verdict.state) {
        changes.push({ assessment, question, before: answer.verdict, after: verdict });
      }
    }
    return { before, after };
  };
  return { current: count("current"), yearEnd: count("yearEnd"), changes };
}

function counts(): Record<VerdictState, number> {
  return { met: 0, close: 0, missed: 0, aim: 0, none: 0 };
}

/** The counts in words, best first: “12 met, 3 close, 1 missed”; those of nought are left out. */
export function countsWords(counted: StatusCounts): string {
  return verdictStates
    .filter((state) => counted[state] > 0)
    .map((state) => `${counted[state]} ${state === "none" ? "without a status" : state}`)
    .join(", ");
}
