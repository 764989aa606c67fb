import type { At, Rules } from "../domain/assessment/assess.ts";
import {
  assessAll,
  assessMeasure,
  type HeldRows,
  type MeasureAssessment,
} from "../domain/assessment/assess-measure.ts";
import { reportingCalendar } from "../domain/assessment/reporting-calendar.ts";
import { ruleLookup } from "../domain/assessment/rule.ts";
import { ruleBookOf } from "../domain/assessment/rule-rows.ts";
import { type SettingsOf, settingsOfRows } from "../domain/assessment/settings-rows.ts";
import {
  changePoints,
  measureRules,
  statusRules,
  targetProfiles,
} from "../domain/data-package/tables/assessment.ts";
import { type PeriodRow, periods } from "../domain/data-package/tables/cycle.ts";
import { comparators, measures, results, targets } from "../domain/data-package/tables/measures.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";

/** Everything a ledger holds at a point that measures are assessed from: their rows, and how they are judged. */
export type Assessable = {
  readonly rows: HeldRows;
  readonly periods: readonly PeriodRow[];
  readonly rules: Rules;
  readonly settingsOf: SettingsOf;
};

/** Reads what the measures with these keys are assessed from, of any year. */
export async function readAssessable(ledger: Ledger, at: AsAt, keys: readonly string[]): Promise<Assessable> {
  const own = [{ column: "measure", values: keys }];
  const judging = [{ column: "measure", values: [...keys, measureRules.columns.measure.blank ?? ""] }];
  const reportedOn = await readRows(ledger, periods, at);
  const book = ruleBookOf(
    await readRows(ledger, statusRules, at),
    await readRows(ledger, measureRules, at, judging),
  );
  const profiles = await readRows(ledger, targetProfiles, at, own);
  const changes = await readRows(ledger, changePoints, at, own);
  return {
    rows: {
      measures: await readRows(ledger, measures, at, own),
      results: await readRows(ledger, results, at, own),
      targets: await readRows(ledger, targets, at, own),
      comparators: await readRows(ledger, comparators, at, own),
    },
    periods: reportedOn.sort((left, right) => left.year - right.year || left.position - right.position),
    rules: { ruleFor: ruleLookup(book), calendar: reportingCalendar(reportedOn) },
    settingsOf: settingsOfRows(profiles, changes),
  };
}

/** One measure among those read. Throws where no definition of it was. */
export function assessOne(
  { rows, rules, settingsOf }: Assessable,
  measure: string,
  at: At,
): MeasureAssessment {
  const own = <Row extends { readonly measure: string }>(held: readonly Row[] = []) =>
    held.filter((row) => row.measure === measure);
  const its = {
    measures: own(rows.measures),
    results: own(rows.results),
    targets: own(rows.targets),
    comparators: own(rows.comparators),
  };
  return assessMeasure(its, rules, at, settingsOf);
}

/** Every measure that a portfolio's agreement of the year asked about defines, in its order; none where there is none. */
export async function assessPortfolio(
  ledger: Ledger,
  point: AsAt,
  portfolio: string,
  at: At,
): Promise<readonly MeasureAssessment[]> {
  const defined = await readRows(ledger, measures, point, [
    { column: "portfolio", values: [portfolio] },
    { column: "year", values: [String(at.year)] },
  ]);
  const keys = defined.map(({ measure }) => measure);
  const { rows, rules, settingsOf } = await readAssessable(ledger, point, keys);
  const inOrder = rows.measures.toSorted((left, right) => left.position - right.position);
  return assessAll({ ...rows, measures: inOrder }, rules, at, settingsOf);
}
