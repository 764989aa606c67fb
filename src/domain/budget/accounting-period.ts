import { monthNumber } from "../period/calendar.ts";
import { type FinancialYear, financialYear, nextYear, yearLabel } from "../period/financial-year.ts";
import { no, ok, type Result } from "../result.ts";

/**
 * Which month of a financial year each accounting period stands for: 1 is April, 12 is March. Periods 13 to 15, in which
 * a year is closed, count as March. A blank one is undefined: the amounts are of the year so far.
 */
export type AccountingPeriods = ReadonlyMap<string, number | undefined>;

/** A period nothing can be counted by: as the file writes it, and what to do. */
export type PeriodIssue = { readonly text: string; readonly message: string };

type Reading = { readonly year: FinancialYear | undefined; readonly month: number };

/**
 * Reads the accounting periods of one extract: "6", "P06", "Period 6", "Sep-24", "30/09/2024", "2024/25 P6". Six digits
 * such as 202406 can be June 2024 or the sixth period; all of them together must tell. Refuses each that is none, and
 * each of another year.
 */
export function accountingPeriods(
  texts: Iterable<string>,
  year: FinancialYear,
): Result<AccountingPeriods, PeriodIssue> {
  const all = [...texts];
  const style = sixDigitStyle(all, year);
  const issues: PeriodIssue[] = [];
  const read = new Map<string, number | undefined>();
  for (const text of all) {
    const found = text.trim();
    const reading = found === "" ? undefined : readPeriod(found, style);
    const refused = found === "" ? undefined : refusal(found, reading, year);
    if (refused !== undefined) issues.push({ text, message: refused });
    else if (reading !== "two ways") read.set(text, reading?.month);
  }
  return issues.length > 0 ? no(...issues) : ok(read);
}

function refusal(found: string, reading: Reading | "two ways" | undefined, year: FinancialYear) {
  if (reading === undefined) return noPeriod(found);
  if (reading === "two ways") return twoWays(found, year);
  const isOther = reading.year !== undefined && reading.year !== year;
  return isOther ? otherYear(found, reading.year, year) : undefined;
}

type SixDigits = "calendar" | "accounting" | "unknown";

/** Only calendar months reach January to March of the next calendar year; only periods are numbered 01 to 03 or above 12. */
function sixDigitStyle(texts: readonly string[], year: FinancialYear): SixDigits {
  const pairs = texts.flatMap((text) => {
    const [, first, last] = /^(\d{4})[-/ ]?(\d{2})$/.exec(text.trim()) ?? [];
    return first === undefined || isSplitYear(first, last ?? "")
      ? []
      : [[Number(first), Number(last)] as const];
  });
  if (pairs.some(([first, last]) => last > 12 || (first === year && last < 4))) return "accounting";
  if (pairs.some(([first, last]) => first === year + 1 && last < 4)) return "calendar";
  return "unknown";
}

const isSplitYear = (first: string, last: string) =>
  (Number(first) + 1) % 100 === Number(last) && Number(last) > 15;

function readPeriod(found: string, style: SixDigits): Reading | "two ways" | undefined {
  const [, number] = /^(?:p|pd|per|period|m|month|ap)?[ .-]*(\d{1,2})$/i.exec(found) ?? [];
  if (number !== undefined) return numbered(undefined, Number(number));
  const [, of, its] =
    /^(\d{4}|\d{2})[/-]\d{2}[ ,/-]+(?:p|pd|per|period|m|month)?[ .]*(\d{1,2})$/i.exec(found) ?? [];
  if (of !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(found)) return numbered(fullYear(of), Number(its));
  const [, first, last] = /^(\d{4})[-/ ]?(\d{2})$/.exec(found) ?? [];
  if (first !== undefined) return sixDigits(Number(first), Number(last), style);
  const [, inYear, inMonth] = /^(\d{4})-(\d{2})-\d{2}/.exec(found) ?? [];
  if (inYear !== undefined) return calendarMonth(Number(inYear), Number(inMonth));
  const [, ofMonth, ofYear] = /^\d{1,2}[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(found) ?? [];
  if (ofYear !== undefined) return calendarMonth(fullYear(ofYear), Number(ofMonth));
  return named(found);
}

function numbered(year: number | undefined, period: number): Reading | undefined {
  if (period < 1 || period > 15) return undefined;
  return { year: year === undefined ? undefined : financialYear(year), month: Math.min(period, 12) };
}

function sixDigits(first: number, last: number, style: SixDigits): Reading | "two ways" | undefined {
  if (style === "accounting") return numbered(first, last);
  return style === "calendar" ? calendarMonth(first, last) : "two ways";
}

function named(found: string): Reading | undefined {
  const [, name = "", year] =
    /^(?:\d{1,2}[ -])?([a-z]{3,9})\.?(?:[ '’/-]*(\d{4}|\d{2}))?$/i.exec(found) ?? [];
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  return year === undefined
    ? { year: undefined, month: monthOfYear(month) }
    : calendarMonth(fullYear(year), month);
}

function calendarMonth(year: number, month: number): Reading | undefined {
  if (month < 1 || month > 12 || year < 1901 || year > 2198) return undefined;
  return { year: financialYear(month < 4 ? year - 1 : year), month: monthOfYear(month) };
}

/** The place of a calendar month in a financial year: April is 1, March is 12. */
export function monthOfYear(month: number): number {
  return month < 4 ? month + 9 : month - 3;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function noPeriod(found: string): string {
  return `“${found}” is not an accounting period. Write its number from 1 for April, such as P06, or its month, such as Sep-24.`;
}

function twoWays(found: string, year: FinancialYear): string {
  const calendar = `${found.slice(0, 4)}-${found.slice(-2)} of the calendar`;
  return `“${found}” can be ${calendar} or the period numbered ${found.slice(-2)} of ${yearLabel(year)}. Write the periods as P06 or as Sep-24.`;
}

function otherYear(found: string, of: FinancialYear, year: FinancialYear): string {
  const hint =
    of === nextYear(year) ? ` If your system names a year by its end, write the periods as P06.` : "";
  return `The period “${found}” is of ${yearLabel(of)}, and the extract was said to be of ${yearLabel(year)}. Leave the other year out, or name the right one.${hint}`;
}
