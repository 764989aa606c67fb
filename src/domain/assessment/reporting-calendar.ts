import type { PeriodRow } from "../data-package/tables/cycle.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { type Period, wholeYear } from "../period/period.ts";
import { parsePeriod } from "../period/period-text.ts";
import { type Span, spanOf } from "./span.ts";

/** A period of a year that is reported on; the key “year” is the year as a whole. */
export type Slot = {
  readonly year: FinancialYear;
  readonly key: string;
  /** “2020/21”, “Mid-Year 2021/22”. */
  readonly words: string;
  /** Sorts slots by when they end; the whole year comes after its last period. */
  readonly order: number;
  /** The period itself, and the year up to its end; both the whole year where the council states no days. */
  readonly own: Period;
  readonly toDate: Period;
  /** Undefined where the council states no days. */
  readonly days: Span | undefined;
};

export type Stretch = { readonly period: Period; readonly span: Span | undefined };

/** The council's reporting periods by year and key, and what a result's own words for its period mean. */
export type ReportingCalendar = {
  readonly slot: (year: FinancialYear, key: string) => Slot;
  /** Reads a period in its normal form; undefined where it is none. */
  readonly about: (text: string) => Stretch | undefined;
};

/** Looked up once for each period, however many results name it. */
export function reportingCalendar(rows: readonly PeriodRow[]): ReportingCalendar {
  const years = Map.groupBy(rows, ({ year }) => year);
  const slots = new Map<FinancialYear, Map<string, Slot>>();
  const stretches = new Map<string, Stretch | undefined>();
  return {
    slot(year, key) {
      const held = slots.get(year) ?? new Map<string, Slot>();
      slots.set(year, held);
      const known = held.get(key);
      if (known !== undefined) return known;
      const made = slotOf(
        year,
        key,
        years.get(year)?.find(({ period }) => period === key),
      );
      held.set(key, made);
      return made;
    },
    about(text) {
      if (stretches.has(text)) return stretches.get(text);
      const period = parsePeriod(text);
      const stretch = period.ok ? { period: period.value, span: spanOf(period.value) } : undefined;
      stretches.set(text, stretch);
      return stretch;
    },
  };
}

function slotOf(year: FinancialYear, key: string, row: PeriodRow | undefined): Slot {
  const whole = wholeYear(year);
  const ends = yearEnds(year);
  if (key === "year") {
    const days = spanOf(whole);
    return { year, key, words: yearLabel(year), order: ends + 0.5, own: whole, toDate: whole, days };
  }
  const words = `${row?.label ?? key} ${yearLabel(year)}`;
  if (row?.from === undefined || row.to === undefined) {
    return { year, key, words, order: ends + 0.25, own: whole, toDate: whole, days: undefined };
  }
  const own: Period = { kind: "days", from: row.from, to: row.to };
  const start = row.from.with({ year, month: 4, day: 1 });
  const toDate: Period = { kind: "days", from: start, to: row.to };
  const days = spanOf(own);
  return { year, key, words, order: days?.to ?? ends, own, toDate, days };
}

/** The last day of a financial year as a number: 20220331 for 2021/22. */
export function yearEnds(year: FinancialYear): number {
  return (year + 1) * 10_000 + 331;
}

/** The first day of a financial year as a number: 20210401 for 2021/22. */
export function yearStarts(year: FinancialYear): number {
  return year * 10_000 + 401;
}
