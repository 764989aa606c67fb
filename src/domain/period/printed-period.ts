import { dayOf, lastOfMonth, monthNumber } from "./calendar.ts";
import { earliestYear, type FinancialYear, financialYear, latestYear } from "./financial-year.ts";
import { type Period, quartersOf, wholeYear } from "./period.ts";
import { readQuarter } from "./period-text.ts";

/** What the page around a printed period says about it. */
export type PrintedPeriodContext = {
  /** The year a quarter without one belongs to. */
  readonly year?: FinancialYear;
  /** What "(2011)" is: a calendar year unless the measure comes from a survey or follows the school year it starts. */
  readonly bareYear?: "calendar-year" | "survey-wave" | "academic-year";
  /** What "2013/14" is: a financial year unless the measure follows the school year. */
  readonly splitYear?: "financial-year" | "academic-year";
};

type Found = { readonly period: Period; readonly end: number };
type Groups = Readonly<Record<string, string | undefined>>;
type Read = (groups: Groups, context: PrintedPeriodContext) => Period | undefined;

const MONTH = "(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?";
const YEAR = "(?<year>\\d{4}|\\d{2})";
const SPLIT = "(?<year>\\d{4}[/-]\\d{4}|\\d{4}[/-]\\d{2}|\\d{2}/\\d{2})";
const QUARTERS = "Q(?<from>[1-4])(?: ?(?<join>[-–&]|and|to) ?Q?(?<to>[1-4]))?";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)? ";

const anywhere: readonly (readonly [string, Read])[] = [
  [
    `(?:y/e|ye|year end(?:ing|ed)?|year to|12 months (?:to|ending)) (?:${DAY})?${MONTH}[ '’]*${YEAR}`,
    yearEnding,
  ],
  [`as (?:at|of) (?<day>\\d{1,2})[/.](?<month>\\d{1,2})[/.]${YEAR}`, asAt],
  [`as (?:at|of) ${DAY}${MONTH} ${YEAR}`, asAt],
  [`(?:FY ?)?${SPLIT},? ${QUARTERS}`, quartersOfYear],
  [`${QUARTERS},? (?:of )?${SPLIT}`, quartersOfYear],
  [QUARTERS, quartersOfYear],
  [`(?<kind>FY|AY|financial year|academic year) ?${SPLIT}`, splitYear],
  [`${MONTH}(?: |[ ]?['’])${YEAR}`, month],
];

const inBrackets: readonly (readonly [string, Read])[] = [
  ...anywhere,
  [SPLIT, splitYear],
  ["(?<year>\\d{4})", bareYear],
];

const compile = (forms: readonly (readonly [string, Read])[]) =>
  forms.map(([source, read]) => ({ pattern: new RegExp(`${source}(?![\\p{L}\\d/])`, "iuy"), read }));
const compiledAnywhere = compile(anywhere);
const compiledInBrackets = compile(inBrackets);

/**
 * Reads a period as people print it ("y/e Sept'13", "As at 31/03/14", "13/14 Q4") at one place in a text whose runs
 * of white space are single spaces. A bare year is taken for a period only in brackets.
 */
export function readPrintedPeriod(
  text: string,
  at: number,
  { bracketed, ...context }: PrintedPeriodContext & { readonly bracketed: boolean },
): Found | undefined {
  for (const { pattern, read } of bracketed ? compiledInBrackets : compiledAnywhere) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const period = found === null ? undefined : read(found.groups ?? {}, context);
    if (period !== undefined) return { period, end: pattern.lastIndex };
  }
  return undefined;
}

function yearEnding({ day, month: name = "", year = "" }: Groups) {
  const ends = fullYear(year);
  const number = monthNumber(name);
  if (ends === undefined || number === undefined) return undefined;
  if (day !== undefined && Number(day) !== lastOfMonth(ends, number).day) return undefined;
  return { kind: "year-ending", year: ends, month: number } satisfies Period;
}

function asAt({ day, month: name = "", year = "" }: Groups): Period | undefined {
  const inYear = fullYear(year);
  const number = /^\d/.test(name) ? Number(name) : monthNumber(name);
  if (inYear === undefined || number === undefined) return undefined;
  const date = dayOf(inYear, number, Number(day));
  return date && { kind: "as-at", date };
}

function quartersOfYear(
  { year, from = "", join, to = from }: Groups,
  context: PrintedPeriodContext,
): Period | undefined {
  const start = year === undefined ? context.year : splitYearStart(year);
  const first = readQuarter(from);
  const last = readQuarter(to);
  if (start === undefined || first === undefined || last === undefined || first > last) return undefined;
  const listed = join === "&" || join?.toLowerCase() === "and";
  if (listed && last !== first + 1) return undefined;
  return quartersOf(financialYear(start), first, last);
}

function splitYear({ kind, year = "" }: Groups, context: PrintedPeriodContext): Period | undefined {
  const start = splitYearStart(year);
  if (start === undefined) return undefined;
  const academic = kind === undefined ? context.splitYear === "academic-year" : /^a/i.test(kind);
  return academic ? { kind: "academic-year", startsIn: start } : wholeYear(financialYear(start));
}

function month({ month: name = "", year = "" }: Groups): Period | undefined {
  const inYear = fullYear(year);
  const number = monthNumber(name);
  return inYear === undefined || number === undefined
    ? undefined
    : { kind: "month", year: inYear, month: number };
}

function bareYear({ year = "" }: Groups, context: PrintedPeriodContext): Period | undefined {
  const found = fullYear(year);
  if (found === undefined) return undefined;
  switch (context.bareYear) {
    case "survey-wave":
      return { kind: "survey-wave", label: String(found) };
    case "academic-year":
      return { kind: "academic-year", startsIn: found };
    default:
      return { kind: "calendar-year", year: found };
  }
}

/** The year a split year starts in, when its second half is the year after the first. */
function splitYearStart(text: string): number | undefined {
  const [first = "", second = ""] = text.split(/[/-]/);
  const start = fullYear(first);
  return start !== undefined && String(start + 1).endsWith(second) ? start : undefined;
}

function fullYear(digits: string): number | undefined {
  const number = Number(digits);
  const year = digits.length === 2 ? number + (number < 70 ? 2000 : 1900) : number;
  return year >= earliestYear && year < latestYear ? year : undefined;
}
