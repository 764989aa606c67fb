const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The name of a month counted from 1. Throws on anything else. */
export function monthName(month: number): string {
  const name = monthNames[month - 1];
  if (name === undefined) throw new Error(`Not a month: ${month}`);
  return name;
}

/** The month (1 to 12) a name or its first letters stand for: March, Mar, Sept. */
export function monthNumber(name: string): number | undefined {
  const start = name.toLowerCase();
  if (start.length < 3) return undefined;
  const index = monthNames.findIndex((month) => month.toLowerCase().startsWith(start));
  return index === -1 ? undefined : index + 1;
}

/** As a page prints a day: 23 November 2021. */
export function dateWords(date: Temporal.PlainDate): string {
  return `${date.day} ${monthName(date.month)} ${date.year}`;
}

/** The day of that year, month and day of the month, or undefined where the calendar has none (31 June). */
export function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

export function firstOfMonth(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 1 });
}

export function lastOfMonth(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 31 });
}
