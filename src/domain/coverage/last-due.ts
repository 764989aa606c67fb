import { isDue } from "../assessment/due.ts";
import type { ReportingCalendar, Slot } from "../assessment/reporting-calendar.ts";
import { monthsIn } from "../assessment/span.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import type { Frequency } from "../measure/frequency.ts";
import { type FinancialYear, financialYear } from "../period/financial-year.ts";
import { periodDays } from "../period/period.ts";

/** A period that has ended, and the day its figures were due: its cut-off for performance, or its end. */
export type DueSlot = { readonly slot: Slot; readonly dueOn: Temporal.PlainDate };

/** The periods of an agreement whose figures are due by a day, the last first: of its own year, and the year before. */
export function endedSlots(
  periods: readonly PeriodRow[],
  calendar: ReportingCalendar,
  year: FinancialYear,
  on: Temporal.PlainDate,
): readonly DueSlot[] {
  const own = periods
    .filter((row) => row.year === year)
    .flatMap((row) => due(calendar.slot(year, row.period), row.performanceCutOff));
  const years = [year, financialYear(year - 1)].flatMap((one) => due(calendar.slot(one, "year"), undefined));
  return [...own, ...years]
    .filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, on) < 0)
    .sort((one, other) => other.slot.order - one.slot.order);
}

/** A cut-off before the end of its period is for what is known by then, and not the day the whole is due. */
function due(slot: Slot, cutOff: Temporal.PlainDate | undefined): readonly DueSlot[] {
  const end = slot.days && periodDays(slot.own)?.to;
  if (end === undefined) return [];
  const isLater = cutOff !== undefined && Temporal.PlainDate.compare(cutOff, end) > 0;
  return [{ slot, dueOn: isLater ? cutOff : end }];
}

const monthsOf: Readonly<Partial<Record<Frequency, number>>> = {
  monthly: 1,
  quarterly: 3,
  "four-monthly": 4,
  "twice-yearly": 6,
};

/**
 * The last of them that a figure is due for; undefined for what comes every second year or more rarely. Of those that
 * end on the same day, such as June and the first quarter, the one as long as the measure is often.
 */
export function lastDue(frequency: Frequency, ended: readonly DueSlot[]): DueSlot | undefined {
  const last = ended.find(({ slot }) => isDue(frequency, slot));
  const months = monthsOf[frequency];
  if (last === undefined || months === undefined) return last;
  const off = ({ slot }: DueSlot) => Math.abs((slot.days === undefined ? 12 : monthsIn(slot.days)) - months);
  return ended
    .filter(({ slot }) => slot.days?.to === last.slot.days?.to && isDue(frequency, slot))
    .reduce((best, one) => (off(one) < off(best) ? one : best), last);
}
