import type { ClosedDayRow } from "../data-package/tables/records.ts";

/** The days on which nobody works, beside Saturdays and Sundays. */
export type WorkingCalendar = {
  /** Such as england. */
  readonly calendar: string;
  /** As 2019-12-25, each with its name. */
  readonly closed: ReadonlyMap<string, string>;
};

/** The calendar of that name. Without a row it has no closed day: `yearsNotCovered` tells where that is a doubt. */
export function workingCalendar(
  calendar: string,
  rows: readonly Pick<ClosedDayRow, "calendar" | "day" | "name">[],
): WorkingCalendar {
  const own = rows.filter((row) => row.calendar === calendar);
  return { calendar, closed: new Map(own.map(({ day, name }) => [day.toString(), name])) };
}

export function isWorkingDay(calendar: WorkingCalendar, day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !calendar.closed.has(day.toString());
}

/**
 * The calendar years, oldest first, in which the calendar has no closed day at all: every year has bank holidays, so
 * what is counted in these rests on a list that is not complete.
 */
export function yearsNotCovered(
  { closed }: WorkingCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): readonly number[] {
  const covered = new Set([...closed.keys()].map((day) => Number(day.slice(0, 4))));
  const years = Array.from({ length: Math.max(0, to.year - from.year + 1) }, (_, at) => from.year + at);
  return years.filter((year) => !covered.has(year));
}
