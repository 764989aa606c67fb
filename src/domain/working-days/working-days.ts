import { isWorkingDay, type WorkingCalendar } from "./working-calendar.ts";

/**
 * The working days after `from`, up to and with `to`. The day itself never counts, so that what comes in on a Saturday
 * has the Monday after as its first day, as the Freedom of Information Act 2000, section 10, counts. Below nought where
 * `to` is the earlier day.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return 0 - workingDaysBetween(calendar, to, from);
  const weeks = Math.floor(from.until(to, { largestUnit: "days" }).days / 7);
  let weekdays = weeks * 5;
  for (let day = from.add({ weeks }); !day.equals(to); ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) weekdays += 1;
  }
  return weekdays - closedWeekdays(calendar, from, to);
}

/** Days are compared as they are written, which is their order. */
function closedWeekdays(
  { closed }: WorkingCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): number {
  const [after, last] = [from.toString(), to.toString()];
  let count = 0;
  for (const day of closed.keys()) {
    if (day > after && day <= last && Temporal.PlainDate.from(day).dayOfWeek <= 5) count += 1;
  }
  return count;
}

/** The last day on which it is still in time: so many working days after the day it was received. */
export function dueDay(
  calendar: WorkingCalendar,
  received: Temporal.PlainDate,
  days: number,
): Temporal.PlainDate {
  if (!Number.isInteger(days) || days < 1) throw new Error(`Not a number of working days to wait: ${days}`);
  let day = received;
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}
