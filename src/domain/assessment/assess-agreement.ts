import type { Agreement } from "../data-package/agreement.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import type { ResultRow } from "../data-package/tables/measures.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import type { At, Rules } from "./assess.ts";
import { assessMeasure, type MeasureAssessment } from "./assess-measure.ts";
import { reportingCalendar } from "./reporting-calendar.ts";
import { ruleLookup } from "./rule.ts";
import { ruleBookOf } from "./rule-rows.ts";
import { settingsOfRows } from "./settings-rows.ts";

/** What was worked out for an agreement, for as long as the agreement itself is kept. */
const worked = new WeakMap<Agreement, readonly MeasureAssessment[]>();

/**
 * Every measure of an agreement, in its order: each at the last period of the year it has a result for, as known on
 * the day the agreement is looked at.
 */
export function assessAgreement(agreement: Agreement): readonly MeasureAssessment[] {
  const known = worked.get(agreement);
  if (known !== undefined) return known;
  const made = assessed(agreement);
  worked.set(agreement, made);
  return made;
}

function assessed(agreement: Agreement): readonly MeasureAssessment[] {
  const { portfolio, everyPeriod, on } = agreement;
  const definitions = Map.groupBy(agreement.definitions, ({ measure }) => measure);
  const results = Map.groupBy(agreement.results, ({ measure }) => measure);
  const targets = Map.groupBy(agreement.targets, ({ measure }) => measure);
  const comparators = Map.groupBy(agreement.comparators, ({ measure }) => measure);
  const rules = rulesOf(agreement);
  const settingsOf = settingsOfRows(agreement.targetProfiles, agreement.changePoints);
  return agreement.measures.map(({ measure }) => {
    const rows = {
      measures: definitions.get(measure) ?? [],
      results: results.get(measure) ?? [],
      targets: targets.get(measure) ?? [],
      comparators: comparators.get(measure) ?? [],
    };
    const period = lastPeriodReported(rows.results, everyPeriod, portfolio.year);
    return assessMeasure(rows, rules, { year: portfolio.year, period, on }, settingsOf);
  });
}

/** One measure of an agreement at any period, by all that the agreement holds. */
export function assessIn(
  agreement: Agreement,
  measure: string,
  at: Pick<At, "year" | "period">,
): MeasureAssessment {
  const own = <Row extends { readonly measure: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.measure === measure);
  const rows = {
    measures: own(agreement.definitions),
    results: own(agreement.results),
    targets: own(agreement.targets),
    comparators: own(agreement.comparators),
  };
  const settingsOf = settingsOfRows(own(agreement.targetProfiles), own(agreement.changePoints));
  return assessMeasure(rows, rulesOf(agreement), { ...at, on: agreement.on }, settingsOf);
}

type Judging = Pick<Agreement, "statusRules" | "measureRules" | "everyPeriod">;

/** Looked up once for as long as the agreement is kept, however many measures and cards ask. */
const rulesKept = new WeakMap<Judging, Rules>();

/** How an agreement's measures are judged, and the periods they are judged in. */
export function rulesOf(agreement: Judging): Rules {
  const known = rulesKept.get(agreement);
  if (known !== undefined) return known;
  const { statusRules, measureRules, everyPeriod } = agreement;
  const made = {
    ruleFor: ruleLookup(ruleBookOf(statusRules, measureRules)),
    calendar: reportingCalendar(everyPeriod),
  };
  rulesKept.set(agreement, made);
  return made;
}

/** The period a measure is asked about where none is named: the last of the year with a result, else the year itself. */
export function lastPeriodReported(
  results: readonly ResultRow[],
  periods: readonly PeriodRow[],
  year: FinancialYear,
): string {
  const reported = new Set(
    results
      .filter((row) => row.year === year && row.area === "council")
      .filter(({ markers }) => markers?.includes("forecast") !== true)
      .map(({ period }) => period),
  );
  if (reported.has("year")) return "year";
  const last = periods
    .filter((row) => row.year === year && reported.has(row.period))
    .toSorted((left, right) => left.position - right.position)
    .at(-1);
  return last?.period ?? "year";
}
