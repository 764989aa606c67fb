import type { ReportingCalendar, Slot } from "../assessment/reporting-calendar.ts";
import { monthsIn } from "../assessment/span.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import type { Frequency } from "../measure/frequency.ts";
import type { FinancialYear } from "../period/financial-year.ts";

/** Months from one report to the next within a year; a measure reported less often has its year alone. */
const monthsApart: Partial<Record<Frequency, number>> = {
  monthly: 1,
  quarterly: 3,
  "four-monthly": 4,
  "twice-yearly": 6,
};

/**
 * The periods of a year a measure is worked out for, the year itself last: those of the council's that fit how often it
 * is reported, and those the ledger holds a figure for.
 */
export function slotsWanted(
  measure: Pick<MeasureRow, "frequency">,
  year: FinancialYear,
  calendar: ReportingCalendar,
  periods: readonly PeriodRow[],
  held: ReadonlySet<string>,
): readonly Slot[] {
  const months = monthsApart[measure.frequency];
  const slots = periods
    .filter((row) => row.year === year && row.period !== "year")
    .map(({ period }) => calendar.slot(year, period))
    .filter((slot) => held.has(slot.key) || (months !== undefined && fits(slot, months)));
  return [
    ...slots.toSorted((one, other) => one.order - other.order || (one.key < other.key ? -1 : 1)),
    calendar.slot(year, "year"),
  ];
}

/** A quarter fits a quarterly measure, and so does a half year; a month does not. */
function fits({ days }: Slot, months: number): boolean {
  return days !== undefined && monthsIn(days) % months === 0;
}
