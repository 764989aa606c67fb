import { dateWords, monthName } from "./calendar.ts";
import { financialYear, yearLabel } from "./financial-year.ts";
import { type Days, type Period, periodDays } from "./period.ts";

/** As a sentence says it: "April to September 2020", "year ending September 2013", "as at 31 March 2014". */
export function periodWords(period: Period): string {
  switch (period.kind) {
    case "financial-year":
      return yearLabel(period.year);
    case "academic-year":
      return `academic year ${yearLabel(financialYear(period.startsIn))}`;
    case "calendar-year":
      return `calendar year ${period.year}`;
    case "year-ending":
      return `year ending ${monthName(period.month)} ${period.year}`;
    case "survey-wave":
      return `${period.label} survey`;
    case "as-at":
      return `as at ${dateWords(period.date)}`;
    case "month":
      return `${monthName(period.month)} ${period.year}`;
    case "quarters":
    case "days": {
      const days = periodDays(period);
      return days === undefined ? "" : daysWords(days);
    }
    default:
      throw new Error(`Not a period: ${period satisfies never}`);
  }
}

/** Whole months are named without their days. */
function daysWords({ from, to }: Days): string {
  const wholeMonths = from.day === 1 && to.day === to.daysInMonth;
  const words = wholeMonths
    ? (date: Temporal.PlainDate) => `${monthName(date.month)} ${date.year}`
    : (date: Temporal.PlainDate) => dateWords(date);
  const last = words(to);
  const first = words(from);
  if (first === last) return last;
  return `${from.year === to.year ? first.slice(0, -5) : first} to ${last}`;
}

/** As a column heading says it, short: "2020/21", "Q1 to Q2 2020/21", "April 2020". */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case "quarters": {
      const span = period.from === period.to ? `Q${period.from}` : `Q${period.from} to Q${period.to}`;
      return `${span} ${yearLabel(period.year)}`;
    }
    case "academic-year":
      return `${yearLabel(financialYear(period.startsIn))} (academic)`;
    case "calendar-year":
      return String(period.year);
    default:
      return periodWords(period);
  }
}
