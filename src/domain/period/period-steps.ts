import { nextYear, previousYear } from "./financial-year.ts";
import { type Period, periodDays, quarters, quartersOf } from "./period.ts";
import { periodText } from "./period-text.ts";

/**
 * The period of the same kind and length that starts where this one ends. Undefined where none is known: a survey
 * wave, a day, a reporting period of its own days, and quarters that don't tile the year (Q2-Q3).
 */
export function nextPeriod(period: Period): Period | undefined {
  return step(period, 1);
}

/** The period of the same kind and length that ends where this one starts; undefined as for nextPeriod. */
export function previousPeriod(period: Period): Period | undefined {
  return step(period, -1);
}

function step(period: Period, by: 1 | -1): Period | undefined {
  switch (period.kind) {
    case "financial-year":
      return { ...period, year: by === 1 ? nextYear(period.year) : previousYear(period.year) };
    case "quarters":
      return stepQuarters(period, by);
    case "month": {
      const month = Temporal.PlainYearMonth.from(period).add({ months: by });
      return { kind: "month", year: month.year, month: month.month };
    }
    case "academic-year":
      return { ...period, startsIn: period.startsIn + by };
    case "calendar-year":
    case "year-ending":
      return { ...period, year: period.year + by };
    case "survey-wave":
    case "as-at":
    case "days":
      return undefined;
    default:
      throw new Error(`Not a period: ${period satisfies never}`);
  }
}

function stepQuarters(
  { year, from, to }: Extract<Period, { kind: "quarters" }>,
  by: 1 | -1,
): Period | undefined {
  const length = to - from + 1;
  const tiles = length === 1 || (length === 2 && from !== 2);
  if (!tiles) return undefined;
  const start = (from - 1 + by * length + 4) % 4;
  const first = quarters[start] ?? 1;
  const last = quarters[start + length - 1] ?? 4;
  const crossed = by === 1 ? first < from : first > from;
  const other = by === 1 ? nextYear(year) : previousYear(year);
  return quartersOf(crossed ? other : year, first, last);
}

/** The same period a year before: the comparator of seasonal and cumulative measures. A survey wave has none. */
export function samePeriodLastYear(period: Period): Period | undefined {
  switch (period.kind) {
    case "quarters":
      return { ...period, year: previousYear(period.year) };
    case "month":
      return { ...period, year: period.year - 1 };
    case "as-at":
      return { kind: "as-at", date: period.date.subtract({ years: 1 }) };
    case "days":
      return {
        kind: "days",
        from: period.from.subtract({ years: 1 }),
        to: period.to.subtract({ years: 1 }),
      };
    default:
      return step(period, -1);
  }
}

/**
 * Earlier end first, then the longer, then by their text. A survey wave counts as the end of the year it names;
 * one that names none comes last.
 */
export function comparePeriods(left: Period, right: Period): -1 | 0 | 1 {
  const first = orderKey(left);
  const second = orderKey(right);
  return first < second ? -1 : first > second ? 1 : 0;
}

function orderKey(period: Period): string {
  const days = periodDays(period);
  const text = periodText(period);
  if (days !== undefined) return `${days.to} ${days.from} ${text}`;
  return `${/\d{4}/.exec(text)?.[0] ?? "9999"}-12-31 9999 ${text}`;
}
