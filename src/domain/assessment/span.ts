import { type Period, periodDays } from "../period/period.ts";

/** First and last day as numbers that sort and cost nothing to compare: 20210401. */
export type Span = { readonly from: number; readonly to: number };

export function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  return year * 10_000 + month * 100 + day;
}

/** Undefined for a survey wave, which has no days of its own. */
export function spanOf(period: Period): Span | undefined {
  const days = periodDays(period);
  return days && { from: dayNumber(days.from), to: dayNumber(days.to) };
}

/** The calendar months a span touches: 3 for a quarter, 1 for a day. */
export function monthsIn({ from, to }: Span): number {
  return monthNumber(to) - monthNumber(from) + 1;
}

function monthNumber(day: number): number {
  return Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100);
}

/** Whether one span is the other a year before; the last of February is one day, leap year or not. */
export function isYearBefore(span: Span, later: Span): boolean {
  return isDayYearBefore(span.from, later.from) && isDayYearBefore(span.to, later.to);
}

function isDayYearBefore(day: number, later: number): boolean {
  return plainFebruary(day) + 10_000 === plainFebruary(later);
}

function plainFebruary(day: number): number {
  return day % 10_000 === 229 ? day - 1 : day;
}

/** Whether the second span begins in the month after the first ends. */
export function isNext(span: Span, next: Span): boolean {
  return monthNumber(next.from) === monthNumber(span.to) + 1;
}
