import type { StatusRule } from "../domain/assessment/rule.ts";
import { ruleWords } from "../domain/assessment/rule-words.ts";
import type { Verdict } from "../domain/assessment/verdict.ts";
import {
  type BeforeAndAfter,
  countsWords,
  type WhatIf,
  type WhatIfChange,
} from "../domain/assessment/what-if.ts";
import { type FinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import { measureWords } from "../domain/receipt/figure-words.ts";
import { plural } from "./plural.ts";

/** A rule tried on every measure of some portfolios of a year. */
export type Tried = {
  readonly year: FinancialYear;
  readonly portfolios: readonly string[];
  readonly rule: StatusRule;
  readonly found: WhatIf;
};

/** Both statuses before and after, then each that would be another with the workings of both. */
export function whatIfText({ year, portfolios, rule, found }: Tried): string {
  const { changes, now, yearEnd, of } = found;
  const lines = [
    `${yearLabel(year)}: ${plural(of, "measure")} of ${portfolios.join(", ")}`,
    `The rule tried: ${ruleWords(rule.test)}`,
    ...(rule.test.kind === "floor"
      ? ["  It judges percentages of which more is better; others keep the rule they have."]
      : []),
    ...countLines("Now", now),
    ...countLines("Year end", yearEnd),
    "",
    ...changes.flatMap(changeLines),
    changes.length === 0
      ? "No status would change."
      : `${plural(changes.length, "status", "statuses")} would change.`,
    "Nothing is stored.",
  ];
  return `${lines.join("\n")}\n`;
}

function countLines(label: string, { before, after }: BeforeAndAfter): readonly string[] {
  return [
    `  ${label.padEnd(10)}as judged: ${countsWords(before)}`,
    `  ${"".padEnd(10)}under it:  ${countsWords(after)}`,
  ];
}

function changeLines({ assessment, question, before, after }: WhatIfChange): readonly string[] {
  const { measure, part } = assessment;
  const ofPart = part === "all" ? "" : `, part ${part}`;
  return [
    `${measureWords(measure)}${ofPart}, ${question === "now" ? "now" : "year end"}: ${before.word} would be ${after.word}`,
    `  ${before.workings} (${before.rule.name}, version ${before.rule.version})`,
    `  ${after.workings}`,
  ];
}

/** The same for `--json`. */
export function whatIfFacts({ year, portfolios, rule, found }: Tried) {
  const { now, yearEnd, of, changes } = found;
  return {
    year: yearLabel(year),
    portfolios,
    rule: { kind: rule.test.kind, words: ruleWords(rule.test) },
    of,
    now,
    yearEnd,
    changes: changes.map(({ assessment, question, before, after }) => ({
      measure: assessment.measure.measure,
      title: assessment.measure.title,
      portfolio: assessment.measure.portfolio,
      part: assessment.part,
      question,
      before: verdictFacts(before),
      after: verdictFacts(after),
    })),
  };
}

function verdictFacts({ state, word, rule, workings }: Verdict) {
  return { state, word, rule, workings };
}
