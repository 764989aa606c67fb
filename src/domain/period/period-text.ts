import { no, ok, type Result } from "../result.ts";
import { dayOf } from "./calendar.ts";
import { earliestYear, financialYear, latestYear, parseFinancialYear, yearLabel } from "./financial-year.ts";
import { type Period, type Quarter, quarters, quartersOf, wholeYear } from "./period.ts";

/** The normal form, one per period: what files, addresses and the ledger hold. parsePeriod reads it back. */
export function periodText(period: Period): string {
  switch (period.kind) {
    case "financial-year":
      return `FY${yearLabel(period.year)}`;
    case "quarters": {
      const span = period.from === period.to ? `Q${period.from}` : `Q${period.from}-Q${period.to}`;
      return `FY${yearLabel(period.year)} ${span}`;
    }
    case "month":
      return yearAndMonth(period.year, period.month);
    case "academic-year":
      return `AY${yearLabel(financialYear(period.startsIn))}`;
    case "calendar-year":
      return `CY${period.year}`;
    case "year-ending":
      return `YE${yearAndMonth(period.year, period.month)}`;
    case "survey-wave":
      return `wave ${period.label}`;
    case "as-at":
      return `as at ${period.date}`;
    case "days":
      return `${period.from}..${period.to}`;
    default:
      throw new Error(`Not a period: ${period satisfies never}`);
  }
}

function yearAndMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

export function samePeriod(left: Period, right: Period): boolean {
  return periodText(left) === periodText(right);
}

const forms: readonly { readonly pattern: RegExp; readonly read: (found: string[]) => Period | undefined }[] =
  [
    { pattern: /^FY(\d{4}\/\d{2})$/, read: ([, year = ""]) => readYears(year, wholeYear) },
    {
      pattern: /^FY(\d{4}\/\d{2}) Q([1-4])(?:-Q([1-4]))?$/,
      read: ([, year = "", first = "", last]) => readQuarters(year, first, last),
    },
    { pattern: /^(\d{4})-(\d{2})$/, read: ([, year, month]) => readMonth("month", year, month) },
    {
      pattern: /^AY(\d{4}\/\d{2})$/,
      read: ([, year = ""]) => readYears(year, (startsIn) => ({ kind: "academic-year", startsIn })),
    },
    { pattern: /^CY(\d{4})$/, read: ([, year]) => readCalendarYear(Number(year)) },
    { pattern: /^YE(\d{4})-(\d{2})$/, read: ([, year, month]) => readMonth("year-ending", year, month) },
    { pattern: /^wave (\S(?:.{0,58}\S)?)$/, read: ([, label = ""]) => ({ kind: "survey-wave", label }) },
    { pattern: /^as at (\d{4}-\d{2}-\d{2})$/, read: ([, day]) => readAsAt(readDay(day)) },
    {
      pattern: /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/,
      read: ([, first, last]) => readDays(readDay(first), readDay(last)),
    },
  ];

/** Reads the normal form and nothing else. */
export function parsePeriod(text: string): Result<Period> {
  for (const { pattern, read } of forms) {
    const found = pattern.exec(text);
    const period = found === null ? undefined : read(found);
    if (period !== undefined) return ok(period);
  }
  return no({
    field: "",
    message:
      `“${text}” is not a period. Write it as FY2021/22, FY2021/22 Q1, FY2021/22 Q1-Q2, 2021-04, AY2021/22, CY2021, ` +
      "YE2021-09, wave 2021, as at 2021-09-30 or 2021-04-01..2021-07-31.",
  });
}

function readYears(text: string, make: (year: ReturnType<typeof financialYear>) => Period) {
  const year = parseFinancialYear(text);
  return year.ok ? make(year.value) : undefined;
}

function readQuarters(year: string, first: string, last: string | undefined): Period | undefined {
  const from = readQuarter(first);
  const to = readQuarter(last ?? first);
  if (from === undefined || to === undefined || from > to) return undefined;
  if (from === to && last !== undefined) return undefined;
  if (from === 1 && to === 4) return undefined;
  return readYears(year, (found) => quartersOf(found, from, to));
}

/** The quarter a digit names. */
export function readQuarter(digit: string): Quarter | undefined {
  return quarters.find((quarter) => String(quarter) === digit);
}

function readMonth(kind: "month" | "year-ending", year = "", month = ""): Period | undefined {
  const day = dayOf(Number(year), Number(month), 1);
  return day && isHeld(day.year) ? { kind, year: day.year, month: day.month } : undefined;
}

function readCalendarYear(year: number): Period | undefined {
  return isHeld(year) ? { kind: "calendar-year", year } : undefined;
}

function readDay(text = ""): Temporal.PlainDate | undefined {
  const [year, month, day] = text.split("-").map(Number);
  const date = dayOf(year ?? 0, month ?? 0, day ?? 0);
  return date && isHeld(date.year) ? date : undefined;
}

function readAsAt(date: Temporal.PlainDate | undefined): Period | undefined {
  return date && { kind: "as-at", date };
}

function readDays(
  from: Temporal.PlainDate | undefined,
  to: Temporal.PlainDate | undefined,
): Period | undefined {
  if (from === undefined || to === undefined || Temporal.PlainDate.compare(from, to) > 0) return undefined;
  return { kind: "days", from, to };
}

function isHeld(year: number): boolean {
  return year >= earliestYear && year <= latestYear;
}
