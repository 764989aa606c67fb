import type { DayCount } from "../records/tally.ts";
import { isWorkingDay, type WorkingCalendar } from "./working-calendar.ts";

type ClosedDay = { readonly day: Temporal.PlainDate; readonly name?: string | undefined };

/**
 * The working days of a stretch, counted up day by day, as an engine looks them up: the working days between two of its
 * days are the difference of their counts. `closedDays` are those of one calendar.
 */
export function dayCount(
  closedDays: readonly ClosedDay[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): DayCount {
  const closed = new Map(closedDays.map(({ day, name }) => [day.toString(), name ?? ""]));
  const calendar: WorkingCalendar = { calendar: "", closed };
  const counts: number[] = [];
  let count = 0;
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(calendar, day)) count += 1;
    counts.push(count);
  }
  return { first: from, counts };
}
