import type { PeriodRow } from "../domain/data-package/tables/cycle.ts";
import type { MeasureRow, ResultRow } from "../domain/data-package/tables/measures.ts";
import { type Change, changeSince, type Dated } from "../domain/measure/change.ts";
import { type Period, wholeYear } from "../domain/period/period.ts";
import { parsePeriod } from "../domain/period/period-text.ts";
import type { Value } from "../domain/value/value.ts";

/** A result with its value read, and the period it is reported for. */
type Reported = { readonly row: ResultRow; readonly value: Value; readonly reportedFor: string };

/**
 * The last figure against an earlier one (domain.md 5.3). A whole year stands against the last whole year held; a
 * period against the same period of an earlier year, or, where each figure stands for itself, against the one before.
 */
export function changeOf(
  measure: MeasureRow,
  results: readonly Reported[],
  periods: readonly PeriodRow[],
): Change {
  const held = results.filter(({ value }) => value.kind === "measured");
  const last = held.at(-1);
  if (last === undefined) return { kind: "not-comparable", words: "Not compared: no result is held" };
  const before = comparable(measure, held.slice(0, -1), last);
  if (before === undefined && last.row.period !== "year") {
    const words = `Not compared: no earlier year’s figure for the same months as ${last.reportedFor} is held`;
    return { kind: "not-comparable", words };
  }
  const dated = ({ row, value }: Reported): Dated => ({ period: periodOf(row, periods), value });
  return changeSince(dated(last), before && dated(before), measure.polarity);
}

function comparable(
  { accumulation }: MeasureRow,
  earlier: readonly Reported[],
  { row }: Reported,
): Reported | undefined {
  const same = earlier.findLast((one) => one.row.period === row.period && one.row.year < row.year);
  const standsAlone = accumulation === "snapshot" || accumulation === "rolling-12-months";
  return same ?? (standsAlone ? earlier.at(-1) : undefined);
}

/** The period a result is about: as the row says, else the days of its reporting period, else its whole year. */
export function periodOf(row: ResultRow, periods: readonly PeriodRow[]): Period {
  const about = row.about === undefined ? undefined : parsePeriod(row.about);
  if (about?.ok === true) return about.value;
  const days = periods.find(({ year, period }) => year === row.year && period === row.period);
  if (days?.from === undefined || days.to === undefined) return wholeYear(row.year);
  return { kind: "days", from: days.from, to: days.to };
}
