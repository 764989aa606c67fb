import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import type { Accumulation } from "../measure/accumulation.ts";
import { countsOf, unitOfCell, valueOfRow } from "../measure/of-rows.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import type { Period } from "../period/period.ts";
import { type Measured, missing, type Value } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { approximate } from "./approximate.ts";
import { definitionFor } from "./definition.ts";
import { type ReportingCalendar, type Slot, yearEnds, yearStarts } from "./reporting-calendar.ts";
import { monthsIn, type Span } from "./span.ts";

/** A result as it was reported: for which slot of the year, and which days it is about. */
export type Reported = {
  readonly row: ResultRow;
  readonly value: Value;
  readonly year: FinancialYear;
  readonly slot: Slot;
  /** What the figure is about, for words. */
  readonly period: Period;
  /** Undefined where its days are not known, and for a survey wave. */
  readonly span: Span | undefined;
  /** Sorts by the slot it was reported for. */
  readonly order: number;
  /** Whether it stands for the year as a whole: an outturn. */
  readonly wholeYear: boolean;
  /** The figure as a floating-point number, for statistics and nothing else; not a number where there is none. */
  readonly point: number;
};

/** A result that holds a figure. */
export type Figure = Reported & { readonly value: Measured };

export function hasFigure(reported: Reported): reported is Figure {
  return reported.value.kind === "measured";
}

/** The results of one part of a measure, by the slots they were reported for, oldest first. */
export function reportedOf(
  definitions: readonly MeasureRow[],
  rows: readonly ResultRow[],
  calendar: ReportingCalendar,
): readonly Reported[] {
  const reported = rows.map((row) => reportedOne(definitionFor(definitions, row.year), row, calendar));
  return isInOrder(reported) ? reported : reported.sort((one, other) => one.order - other.order);
}

function isInOrder(reported: readonly Reported[]): boolean {
  return reported.every(({ order }, at) => at === 0 || (reported[at - 1]?.order ?? 0) <= order);
}

function reportedOne(measure: MeasureRow, row: ResultRow, calendar: ReportingCalendar): Reported {
  const { year } = row;
  const slot = calendar.slot(year, row.period);
  const about = row.about === undefined ? undefined : calendar.about(row.about);
  const toDate = measure.accumulation === "cumulative";
  const span = about === undefined ? (toDate ? toDateSpan(slot) : slot.days) : about.span;
  const order = slot.days === undefined && about?.span !== undefined ? about.span.to : slot.order;
  const value = valueIn(row, unitOfCell(measure, row));
  return {
    row,
    value,
    year,
    slot,
    period: about?.period ?? (toDate ? slot.toDate : slot.own),
    span,
    order,
    wholeYear: standsForYear(slot, span, measure.accumulation),
    point: value.kind === "measured" ? approximate(value.decimal) : Number.NaN,
  };
}

const noMarkers: Measured["markers"] = [];

/** A plain figure, as nearly all are, is taken as it stands: thousands of series are read at once. */
function valueIn(row: ResultRow, unit: ValueUnit): Value {
  const { value: decimal, missing: reason } = row;
  if (decimal !== undefined && reason === undefined && row.markers === undefined) {
    return { kind: "measured", decimal, unit, counts: countsOf(row), markers: noMarkers };
  }
  const value = valueOfRow(row, unit);
  return value.ok ? value.value : missing("not-available");
}

function toDateSpan({ year, days }: Slot): Span | undefined {
  return days && { from: yearStarts(year), to: days.to };
}

/**
 * What is printed for the year stands for it unless it is about a part only, such as its first two quarters. A period
 * that ends with the year stands for it too, unless the measure counts each period alone.
 */
function standsForYear({ year, key }: Slot, span: Span | undefined, accumulation: Accumulation): boolean {
  if (span === undefined) return key === "year";
  const endsYear = accumulation !== "in-period" && span.to === yearEnds(year);
  if (key !== "year") return endsYear;
  return endsYear || span.from === span.to || monthsIn(span) >= 12;
}
