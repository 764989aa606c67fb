import type { Frequency } from "../measure/frequency.ts";
import type { Reported } from "./reported.ts";
import type { Slot } from "./reporting-calendar.ts";
import { dayNumber, monthsIn } from "./span.ts";

/** The months of the calendar at whose end figures of a frequency within the year are due. */
const dueMonths: Readonly<Partial<Record<Frequency, readonly number[]>>> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  "four-monthly": [3, 7, 11],
  "twice-yearly": [3, 9],
};

/**
 * Whether a figure is due for a slot. Everything yearly or more often is due for the whole year; what comes every
 * second or third year is never counted as late, since no one year can be named. A single month asks only for what
 * comes monthly, where a council keeps months and quarters side by side.
 */
export function isDue(frequency: Frequency, { key, days }: Slot): boolean {
  if (key === "year") return frequency !== "every-two-years" && frequency !== "every-three-years";
  const months = dueMonths[frequency];
  if (months === undefined) return false;
  if (days === undefined) return true;
  const month = monthsIn(days) <= 1;
  return months.includes(Math.floor(days.to / 100) % 100) && (frequency === "monthly" || !month);
}

type About = Pick<Reported, "span" | "slot">;

/** The last day a figure is about, as a number that sorts; undefined where its days are not known. */
export function lastDayOf({ span, slot }: About): number | undefined {
  return span?.to ?? slot.days?.to;
}

/** Whether what a figure is about is over on a day; taken as over where its days are not known. */
export function hasEnded(about: About, on: Temporal.PlainDate): boolean {
  const last = lastDayOf(about);
  return last === undefined || last < dayNumber(on);
}
