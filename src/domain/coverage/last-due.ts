import { isDue } from "../assessment/due.ts";
import type { ReportingCalendar, Slot } from "../assessment/reporting-calendar.ts";
import { dayNumber } from "../assessment/span.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import type { Frequency } from "../measure/frequency.ts";
import { type FinancialYear, financialYear } from "../period/financial-year.ts";

/** The periods of an agreement that have ended by a day, the last first: those of its own year, and the year before. */
export function endedSlots(
  periods: readonly PeriodRow[],
  calendar: ReportingCalendar,
  year: FinancialYear,
  on: Temporal.PlainDate,
): readonly Slot[] {
  const own = periods.filter((row) => row.year === year).map(({ period }) => calendar.slot(year, period));
  const before = calendar.slot(financialYear(year - 1), "year");
  const today = dayNumber(on);
  return [...own, calendar.slot(year, "year"), before]
    .filter(({ days }) => days !== undefined && days.to < today)
    .sort((one, other) => other.order - one.order);
}

/** The last of them that a figure is due for; undefined for what comes every second year or more rarely. */
export function lastDue(frequency: Frequency, ended: readonly Slot[]): Slot | undefined {
  return ended.find((slot) => isDue(frequency, slot));
}
