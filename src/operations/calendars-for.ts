import type { ClosedDayRow } from "../domain/data-package/tables/records.ts";
import type { DaySpan } from "../domain/feed/load.ts";
import { listed } from "../domain/reconciliation/sentence.ts";
import type { DayCount } from "../domain/records/tally.ts";
import { dayCount } from "../domain/working-days/day-count.ts";
import { workingCalendar, yearsNotCovered } from "../domain/working-days/working-calendar.ts";

/** Whole years beside those with records: what was asked for in one is answered in the next. */
const yearsBefore = 2;
const yearsAfter = 3;

/**
 * The calendars of these names over the days of records, and a sentence of doubt for each that has no closed day in a
 * year with records.
 */
export function calendarsFor(
  rows: readonly ClosedDayRow[],
  names: readonly string[],
  days: DaySpan,
): { readonly calendars: ReadonlyMap<string, DayCount>; readonly doubts: readonly string[] } {
  const from = Temporal.PlainDate.from({ year: days.from.year - yearsBefore, month: 1, day: 1 });
  const to = Temporal.PlainDate.from({ year: days.to.year + yearsAfter, month: 12, day: 31 });
  const wanted = [...new Set(names)].toSorted();
  const calendars = wanted.map((name): [string, DayCount] => [
    name,
    dayCount(
      rows.filter(({ calendar }) => calendar === name),
      from,
      to,
    ),
  ]);
  const doubts = wanted.flatMap((name) => {
    const years = yearsNotCovered(workingCalendar(name, rows), days.from, days.to);
    if (years.length === 0) return [];
    return [
      `The calendar ${name} has no closed day in ${listed(years.map(String))}: working days there are counted as if nothing was closed. Add them to closed_days.`,
    ];
  });
  return { calendars: new Map(calendars), doubts };
}
