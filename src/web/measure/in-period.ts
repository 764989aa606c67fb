import type { ShownResult } from "../../domain/assessment/measure-summary.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { type Period, periodDays, yearOfDay } from "../../domain/period/period.ts";
import { periodWords } from "../../domain/period/period-words.ts";

/** A period as the end of a sentence: "in 2020/21", "in the year ending September 2014", "as at 31 March 2014". */
export function inPeriod(period: Period): string {
  const words = periodWords(period);
  switch (period.kind) {
    case "as-at":
      return words;
    case "academic-year":
    case "calendar-year":
    case "year-ending":
    case "survey-wave":
      return `in the ${words}`;
    case "financial-year":
    case "quarters":
    case "month":
    case "days":
      return `in ${words}`;
    default:
      throw new Error(`Not a period: ${period satisfies never}`);
  }
}

/** When a result is about, and the year it is reported for where that is another. */
export function whenOf({ row, period }: ShownResult): string {
  const days = periodDays(period);
  const words = inPeriod(period);
  const own =
    words.includes(yearLabel(row.year)) ||
    (days !== undefined && yearOfDay(days.from) === row.year && yearOfDay(days.to) === row.year);
  return own ? words : `${words}, reported for ${yearLabel(row.year)}`;
}
