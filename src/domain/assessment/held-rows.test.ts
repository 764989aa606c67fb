import type { PeriodRow } from "../data-package/tables/cycle.ts";
import type { ComparatorRow, MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { financialYear } from "../period/financial-year.ts";
import { decimal } from "../value/decimal.ts";
import { type Assessment, type At, assess, type HeldPart } from "./assess.ts";
import { type Figure, hasFigure, reportedOf } from "./reported.ts";
import { type ReportingCalendar, reportingCalendar } from "./reporting-calendar.ts";
import { type RuleBook, ruleLookup, usualRules } from "./rule.ts";

export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

const source = { sourceFile: undefined, sourceLine: undefined };

function quarter(year: number, at: 1 | 2 | 3 | 4): PeriodRow {
  const from = Temporal.PlainDate.from({ year, month: 4, day: 1 }).add({ months: 3 * (at - 1) });
  return {
    year: financialYear(year),
    period: `q${at}`,
    label: `Quarter ${at}`,
    from,
    to: from.add({ months: 3 }).subtract({ days: 1 }),
    performanceCutOff: undefined,
    financeCutOff: undefined,
    position: at,
    ...source,
  };
}

/** A council that reports by quarters. */
export const quarters: ReportingCalendar = reportingCalendar(
  [2016, 2017, 2018, 2019, 2020, 2021].flatMap((year) =>
    ([1, 2, 3, 4] as const).map((at) => quarter(year, at)),
  ),
);

export function measureRow(given: Partial<MeasureRow> = {}): MeasureRow {
  return {
    measure: "ABC1",
    year: financialYear(2021),
    portfolio: "ABC",
    priority: undefined,
    code: "ABC1",
    aliases: undefined,
    title: "Calls answered",
    definition: undefined,
    parts: undefined,
    unit: "percentage",
    responsibility: "council",
    polarity: "high",
    frequency: "quarterly",
    reported: undefined,
    accumulation: "snapshot",
    owner: undefined,
    dataSource: undefined,
    corporate: undefined,
    greaterManchester: undefined,
    affectedBy: undefined,
    stage: "live",
    possible: undefined,
    changeBand: undefined,
    seasonal: undefined,
    spcScreening: undefined,
    note: undefined,
    position: 1,
    ...source,
    ...given,
  };
}

export function resultRow(
  year: number,
  period: string,
  value: string,
  given: Partial<ResultRow> = {},
): ResultRow {
  return {
    measure: "ABC1",
    part: "all",
    area: "council",
    year: financialYear(year),
    period,
    value: value === "" ? undefined : decimal(value),
    numerator: undefined,
    denominator: undefined,
    count: undefined,
    markers: undefined,
    missing: undefined,
    about: undefined,
    asPrinted: undefined,
    heading: undefined,
    note: undefined,
    ...source,
    ...given,
  };
}

/** A year's quarters in turn, as far as they are given, and its outturn where there is a fifth. */
export function yearOf(year: number, ...values: readonly string[]): readonly ResultRow[] {
  return values.map((value, at) => resultRow(year, at === 4 ? "year" : `q${at + 1}`, value));
}

export function targetRow(year: number, value: string, given: Partial<TargetRow> = {}): TargetRow {
  return {
    measure: "ABC1",
    part: "all",
    year: financialYear(year),
    kind: "numerical",
    value: value === "" ? undefined : decimal(value),
    upper: undefined,
    aim: undefined,
    group: undefined,
    why: undefined,
    setBy: undefined,
    setOn: undefined,
    asPrinted: undefined,
    heading: undefined,
    ...source,
    ...given,
  };
}

export function comparatorRow(
  year: number,
  body: string,
  value: string,
  given: Partial<ComparatorRow> = {},
): ComparatorRow {
  return {
    measure: "ABC1",
    part: "all",
    year: financialYear(year),
    group: "north-west",
    body,
    name: body === "group" ? "North West average" : `Council ${body}`,
    value: value === "" ? undefined : decimal(value),
    missing: undefined,
    about: undefined,
    source: undefined,
    ...source,
    ...given,
  };
}

export function figuresOf(measure: MeasureRow, rows: readonly ResultRow[]): readonly Figure[] {
  return reportedOf([measure], rows, quarters).filter(hasFigure);
}

export function at(year: number, period: string, on = "2030-01-01"): At {
  return { year: financialYear(year), period, on: day(on) };
}

export function assessed(
  held: Partial<HeldPart>,
  when: At,
  rules: RuleBook = usualRules,
  calendar: ReportingCalendar = quarters,
): Assessment {
  const part: HeldPart = { part: "all", definitions: [measureRow()], results: [], targets: [], ...held };
  return assess(part, { ruleFor: ruleLookup(rules), calendar }, when);
}
