import { firstOfMonth, lastOfMonth } from "../period/calendar.ts";
import type { FinancialYear } from "../period/financial-year.ts";

/** How much of a financial year has gone by: so many parts of the whole, in whole numbers; `gone` is 0 before it begins. */
export type PartOfYear = { readonly gone: number; readonly whole: number };

/** The part gone by the end of a day, each month a twelfth: by 30 September half the year, by 15 April a 24th. */
export function partGone(day: Temporal.PlainDate, year: FinancialYear): PartOfYear {
  if (Temporal.PlainDate.compare(day, firstOfMonth(year, 4)) < 0) return { gone: 0, whole: 12 };
  if (Temporal.PlainDate.compare(day, lastOfMonth(year + 1, 3)) >= 0) return { gone: 12, whole: 12 };
  const month = day.month < 4 ? day.month + 8 : day.month - 4;
  return { gone: month * day.daysInMonth + day.day, whole: 12 * day.daysInMonth };
}

/** Months gone by and left, such as 6 and 6; part of a month is a fraction. */
export function monthsOf({ gone, whole }: PartOfYear): { readonly gone: number; readonly left: number } {
  return { gone: (gone * 12) / whole, left: ((whole - gone) * 12) / whole };
}
