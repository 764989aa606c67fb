import { titleWords } from "../../domain/assessment/measure-words.ts";
import { type RuleName, ruleLookup } from "../../domain/assessment/rule.ts";
import { ruleExamples } from "../../domain/assessment/rule-examples.ts";
import { ruleBookOf } from "../../domain/assessment/rule-rows.ts";
import type { MeasureRuleRow, StatusRuleRow } from "../../domain/data-package/tables/assessment.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { contents } from "../../html/contents.ts";
import { dataTable } from "../../html/data-table.ts";
import { definitionList } from "../../html/definition-list.ts";
import { type Html, html, join } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { statusWord } from "../../html/status.ts";
import { verdict } from "../../html/verdict.ts";
import { countWords } from "../portfolio/count-words.ts";
import { type AddressBook, rulePlace } from "../routes.ts";
import { type Judging, judgesAll, type ToldRule, toldRules } from "./told-rules.ts";

export type RulesPage = {
  readonly to: AddressBook;
  readonly statusRules: readonly StatusRuleRow[];
  readonly measureRules: readonly MeasureRuleRow[];
  /** As every year's agreement defines them. */
  readonly measures: readonly MeasureRow[];
};

/** Every rule in words, with figures it is tried on, what it judges and why, and what it replaced. */
export function rulesPage(page: RulesPage): Html {
  const told = toldRules(page);
  const placed = placesOf(told);
  const held = told.filter((one) => one.held).length;
  const count =
    held === 0 ? "The ledger holds no rule, so the usual one judges every figure." : heldWords(held);
  return html`${titleBlock({
    title: "How figures are judged",
    about:
      "The rules that tell met, close and missed apart. What a version says never changes: a change is a new version.",
  })}${verdict(count)}<p>Each question has its own answer: where a figure stands now, and where the year will end. An aim without a figure, a measure that is for context, and one without a result or target are not judged by any rule. ${link({ text: "Try another rule on every measure", href: page.to.whatIf() })}</p>${told.length > 2 && contents(placed.map(([place, { rule }]) => ({ text: ruleTitle(rule), href: `#${place}` })))}${placed.map(([place, one]) => toldRule(page, one, place))}`;
}

function ruleTitle({ name, version }: RuleName): string {
  return `${atStart(name)}, version ${version}`;
}

function heldWords(held: number): string {
  return `The ledger holds ${countWords(held, "version")} of ${held === 1 ? "a rule" : "rules"} that figures are judged by.`;
}

/** Each rule with its place; of two that share name and version the first has the place their name leads to. */
function placesOf(told: readonly ToldRule[]): readonly (readonly [place: string, told: ToldRule])[] {
  const taken = new Map<string, number>();
  return told.map((one) => {
    const place = rulePlace(one.rule);
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    return [before === 0 ? place : `${place}-${before + 1}`, one];
  });
}

function toldRule(page: RulesPage, told: ToldRule, place: string): Html {
  const { rule, words, setBy, held, judging } = told;
  const definitions = [
    { term: "Set by", said: setBy ?? (held ? "Not said" : "Outturn: it judges wherever no rule is set") },
    { term: "Judges", said: judgesWords(page, told) },
    ...replacedWords(page.to, judging),
  ];
  return section({
    id: place,
    heading: ruleTitle(rule),
    level: 2,
    ruled: true,
    body: html`<p>${words}</p>${definitionList(definitions)}${worked(page, told, place)}`,
  });
}

function judgesWords(page: RulesPage, { judging, held, rule }: ToldRule): Html {
  const said = judging.map(
    (one) => html`${spanWords(page, one)}${one.why !== undefined && html` ${one.why}`}`,
  );
  const counted = countedWords(page, rule);
  if (!held) return html`Every measure in a year for which no rule is set.${counted}`;
  if (said.length === 0) return html`No measure: it is held and not used.`;
  return html`${join(said, html`<br>`)}${counted}`;
}

function spanWords({ to, measures }: RulesPage, judging: Judging): Html {
  const until = judging.to === undefined ? "" : ` to ${yearLabel(judging.to)}`;
  const when = `from ${yearLabel(judging.from)}${until}.`;
  if (judgesAll(judging)) return html`Every measure that has no rule of its own, ${when}`;
  const newest = measures.filter(({ measure }) => measure === judging.measure).toSorted(newestFirst)[0];
  const text =
    newest === undefined ? judging.measure : `${newest.code ?? newest.measure} ${titleWords(newest)}`;
  return html`${link({ text, href: to.measure(judging.measure) })}, ${when}`;
}

function newestFirst(one: MeasureRow, other: MeasureRow): number {
  return other.year - one.year;
}

/** “In 2021/22 it judges 14 of 16 measures.” */
function countedWords({ statusRules, measureRules, measures }: RulesPage, rule: RuleName): Html | false {
  const [year] = measures.map((row): FinancialYear => row.year).sort((one, other) => other - one);
  if (year === undefined) return false;
  const ruleFor = ruleLookup(ruleBookOf(statusRules, measureRules));
  const ofYear = measures.filter((row) => row.year === year);
  const judged = ofYear.filter(({ measure }) => {
    const its = ruleFor(measure, year);
    return its.name === rule.name && its.version === rule.version;
  });
  return html` In ${yearLabel(year)} it is the rule of ${judged.length} of ${countWords(ofYear.length, "measure")}.`;
}

function replacedWords(to: AddressBook, judging: readonly Judging[]) {
  const named = (rules: readonly (RuleName | undefined)[]) => {
    const found = new Map(
      rules.flatMap((rule) => (rule === undefined ? [] : [[rulePlace(rule), rule] as const])),
    );
    return [...found.values()].map((rule) =>
      link({ text: `${rule.name}, version ${rule.version}`, href: to.rule(rule) }),
    );
  };
  const before = named(judging.map((one) => one.before));
  const after = named(judging.map((one) => one.after));
  return [
    {
      term: "Replaced",
      said:
        before.length === 0
          ? "Nothing: no earlier rule is held for what it judges"
          : html`${join(before, ", ")}`,
    },
    ...(after.length === 0 ? [] : [{ term: "Replaced by", said: html`${join(after, ", ")}` }]),
  ];
}

/** The kind of figure the rule judges first; a share of which more is better where it judges all. */
function judgedBy(measures: readonly MeasureRow[], [first]: ToldRule["judging"]) {
  const found = measures.find(({ measure }) => measure === first?.measure);
  return found && { unit: found.unit, polarity: found.polarity };
}

function worked({ measures }: RulesPage, { rule, judging }: ToldRule, place: string): Html {
  return dataTable({
    id: `${place}-examples`,
    caption: "Worked examples, on invented figures",
    columns: [
      { heading: "Figure against target", kind: "header" },
      { heading: "Status", kind: "status" },
      { heading: "Why", kind: "text" },
    ],
    rows: ruleExamples(rule, judgedBy(measures, judging)).map(({ state, word, workings }) => {
      const [figures = "", ...why] = workings.split(": ");
      return {
        kind: "line",
        cells: [figures, statusWord({ kind: state, word }), atStart(why.slice(0, -1).join(": "))],
      };
    }),
    narrow: "stack",
  });
}
