import { rulesOf } from "../../domain/assessment/assess-agreement.ts";
import type { Verdict } from "../../domain/assessment/verdict.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { Target } from "../../domain/measure/target.ts";
import { toleranceWords } from "../../domain/measure/tolerance.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";

type Judging = {
  readonly to: AddressBook;
  readonly measure: MeasureRow;
  readonly agreement: Agreement;
  readonly target: Target | undefined;
  readonly year: FinancialYear;
  readonly verdict: Verdict;
};

/** The workings of a verdict, and the rule behind it as a sentence; only figures have one. */
export function judgedWords(judging: Judging): Html {
  const { verdict } = judging;
  return html`<p>${verdict.workings}.</p><p>${ruleSentence(judging)}</p>`;
}

function ruleSentence({ to, measure, agreement, target, year, verdict }: Judging): Html {
  if (target?.kind === "direction" || target?.kind === "none" || target === undefined) {
    return html`Only a result against a target figure is judged.`;
  }
  const { name, version } = verdict.rule;
  const rule = link({ text: `“${name}”, version ${version}`, href: to.rule(verdict.rule) });
  const named = html`It is the council’s rule ${rule}.`;
  const { test } = rulesOf(agreement).ruleFor(measure.measure, year);
  if (test.kind !== "tolerance" || target.kind !== "numerical") {
    const stated = agreement.statusRules.find((row) => row.name === name && row.version === version);
    return html`${stated !== undefined && `${atStart(stated.words)} `}${named}`;
  }
  const { unit, wanted } = target;
  const bound =
    wanted.kind === "single" ? wanted.value : measure.polarity === "low" ? wanted.high : wanted.low;
  const reach = toleranceWords(unit === "percentage" ? test.percentages : test.others, bound, unit);
  return html`The rule: met ${metWhere(measure)}; close when it misses by no more than ${reach}; missed beyond that. ${named}`;
}

function metWhere({ polarity }: MeasureRow): string {
  if (polarity === "high") return "at or above the target";
  return polarity === "low" ? "at or below the target" : "on the target or within its range";
}
