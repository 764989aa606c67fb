import { firstOfMonth, lastOfMonth } from "./calendar.ts";
import { type FinancialYear, financialYear } from "./financial-year.ts";

/** A quarter of a financial year: 1 is April to June, 4 is January to March. */
export type Quarter = 1 | 2 | 3 | 4;

export const quarters = [1, 2, 3, 4] as const satisfies readonly Quarter[];

/**
 * What a figure is about. A reporting period with a label of its own ("Q1.5") is the `days` from its first
 * to its last; the label belongs to the council's calendar.
 */
export type Period =
  | { readonly kind: "financial-year"; readonly year: FinancialYear }
  | { readonly kind: "quarters"; readonly year: FinancialYear; readonly from: Quarter; readonly to: Quarter }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "academic-year"; readonly startsIn: number }
  | { readonly kind: "calendar-year"; readonly year: number }
  | { readonly kind: "year-ending"; readonly year: number; readonly month: number }
  | { readonly kind: "survey-wave"; readonly label: string }
  | { readonly kind: "as-at"; readonly date: Temporal.PlainDate }
  | { readonly kind: "days"; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

export type Days = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

export function wholeYear(year: FinancialYear): Period {
  return { kind: "financial-year", year };
}

/** One or more consecutive quarters of a year. All four are the year itself. Throws when they run backwards. */
export function quartersOf(year: FinancialYear, from: Quarter, to: Quarter = from): Period {
  if (from > to) throw new Error(`Quarters run backwards: Q${from} to Q${to}`);
  return from === 1 && to === 4 ? wholeYear(year) : { kind: "quarters", year, from, to };
}

/** The first and last day, both included. A survey wave has no days of its own. */
export function periodDays(period: Period): Days | undefined {
  switch (period.kind) {
    case "financial-year":
      return { from: firstOfMonth(period.year, 4), to: lastOfMonth(period.year + 1, 3) };
    case "quarters":
      return { from: quarterStart(period.year, period.from), to: quarterEnd(period.year, period.to) };
    case "month":
      return { from: firstOfMonth(period.year, period.month), to: lastOfMonth(period.year, period.month) };
    case "academic-year":
      return { from: firstOfMonth(period.startsIn, 9), to: lastOfMonth(period.startsIn + 1, 8) };
    case "calendar-year":
      return { from: firstOfMonth(period.year, 1), to: lastOfMonth(period.year, 12) };
    case "year-ending": {
      const to = lastOfMonth(period.year, period.month);
      return { from: to.with({ day: 1 }).subtract({ months: 11 }), to };
    }
    case "survey-wave":
      return undefined;
    case "as-at":
      return { from: period.date, to: period.date };
    case "days":
      return { from: period.from, to: period.to };
    default:
      throw new Error(`Not a period: ${period satisfies never}`);
  }
}

function quarterStart(year: FinancialYear, quarter: Quarter): Temporal.PlainDate {
  return firstOfMonth(year, 4).add({ months: 3 * (quarter - 1) });
}

function quarterEnd(year: FinancialYear, quarter: Quarter): Temporal.PlainDate {
  return firstOfMonth(year, 4)
    .add({ months: 3 * quarter })
    .subtract({ days: 1 });
}

/** The financial year a day falls in: 31 March 2022 is in 2021/22. */
export function yearOfDay(day: Temporal.PlainDate): FinancialYear {
  return financialYear(day.month >= 4 ? day.year : day.year - 1);
}
