import { type StatusRule, usualRule } from "../../domain/assessment/rule.ts";
import { ruleOfRow } from "../../domain/assessment/rule-rows.ts";
import { ruleWords } from "../../domain/assessment/rule-words.ts";
import {
  type MeasureRuleRow,
  measureRules as measureRulesTable,
  type StatusRuleRow,
} from "../../domain/data-package/tables/assessment.ts";
import { type FinancialYear, previousYear } from "../../domain/period/financial-year.ts";

/** What a rule judges from a year until another follows. */
export type Judging = {
  /** A measure's key, or “all”: every measure that has no rule of its own. */
  readonly measure: string;
  readonly from: FinancialYear;
  /** The last year, where another rule follows. */
  readonly to: FinancialYear | undefined;
  readonly why: string | undefined;
  /** What judged before; undefined where nothing that is held did. */
  readonly before: StatusRule | undefined;
  readonly after: StatusRule | undefined;
};

/** One version of a rule with all that is to be told of it. */
export type ToldRule = {
  readonly rule: StatusRule;
  readonly words: string;
  readonly setBy: string | undefined;
  /** Whether the ledger holds it; the usual rule judges where none is held. */
  readonly held: boolean;
  readonly judging: readonly Judging[];
};

type Rows = {
  readonly statusRules: readonly StatusRuleRow[];
  readonly measureRules: readonly MeasureRuleRow[];
};

/** Every rule held: those for all measures first, then by name, newest version first; the usual rule where it is not held. */
export function toldRules({ statusRules, measureRules }: Rows): readonly ToldRule[] {
  const held = new Map(statusRules.map((row) => [keyOf(row), ruleOf(row)]));
  const told = statusRules
    .map(
      (row): ToldRule => ({
        rule: ruleOf(row),
        words: row.words,
        setBy: row.setBy,
        held: true,
        judging: measureRules
          .filter((one) => keyOf(one) === keyOf(row))
          .map((one) => judgingOf(one, measureRules, held))
          .toSorted((one, other) => other.from - one.from || (one.measure < other.measure ? -1 : 1)),
      }),
    )
    .toSorted(byReach);
  const isUsual = ({ rule }: ToldRule) => rule.name === usualRule.name && rule.version === usualRule.version;
  if (told.some(isUsual)) return told;
  const words = ruleWords(usualRule.test);
  return [...told, { rule: usualRule, words, setBy: undefined, held: false, judging: [] }];
}

function byReach(one: ToldRule, other: ToldRule): number {
  const general = Number(other.judging.some(judgesAll)) - Number(one.judging.some(judgesAll));
  if (general !== 0) return general;
  const [left, right] = [one.rule, other.rule];
  return left.name === right.name ? right.version - left.version : left.name < right.name ? -1 : 1;
}

function judgingOf(
  { measure, year, why }: MeasureRuleRow,
  rows: readonly MeasureRuleRow[],
  held: ReadonlyMap<string, StatusRule>,
): Judging {
  const inOrder = rows.toSorted((one, other) => one.year - other.year);
  const own = inOrder.filter((one) => one.measure === measure);
  const general =
    measure === all ? undefined : inOrder.findLast((one) => one.measure === all && one.year <= year);
  const before = own.findLast((one) => one.year < year) ?? general;
  const after = own.find((one) => one.year > year);
  return {
    measure,
    from: year,
    to: after && previousYear(after.year),
    why,
    before: before && held.get(keyOf(before)),
    after: after && held.get(keyOf(after)),
  };
}

const all = measureRulesTable.columns.measure.blank ?? "";

/** Whether a rule judges every measure without one of its own. */
export function judgesAll({ measure }: Judging): boolean {
  return measure === all;
}

function keyOf({ rule, version }: { readonly rule: string; readonly version: number }): string {
  return `${rule} ${version}`;
}

function ruleOf(row: StatusRuleRow): StatusRule {
  const rule = ruleOfRow(row);
  if (!rule.ok) throw new Error(`The rule ${keyOf(row)} can't be used`);
  return rule.value;
}
