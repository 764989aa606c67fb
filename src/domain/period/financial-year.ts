import { no, ok, type Result } from "../result.ts";

declare const starts: unique symbol;

/** A year from 1 April to 31 March, known by the calendar year it starts in: 2021 is 2021/22. */
export type FinancialYear = number & { readonly [starts]: "1 April" };

export const earliestYear = 1900;
export const latestYear = 2199;

export function financialYear(startsIn: number): FinancialYear {
  if (!Number.isInteger(startsIn) || startsIn < earliestYear || startsIn > latestYear) {
    throw new Error(`Not a financial year: ${startsIn}`);
  }
  return startsIn as FinancialYear;
}

const PRINTED = /^(\d{4})[/-](\d{2}|\d{4})$/;

/** Reads 2021/22, 2021-22 or 2021/2022. The second half must be the year after the first. */
export function parseFinancialYear(text: string): Result<FinancialYear> {
  const [, first, second] = PRINTED.exec(text) ?? [];
  const refuse = (why: string) => no({ field: "", message: `“${text}” ${why}` });
  if (first === undefined || second === undefined) {
    return refuse("is not a financial year. Write it as 2021/22.");
  }
  const start = Number(first);
  if (start < earliestYear || start > latestYear) {
    const [first, last] = [earliestYear, latestYear].map((year) => yearLabel(financialYear(year)));
    return refuse(`is not a year Outturn can hold. It holds ${first} to ${last}.`);
  }
  if (String(start + 1).slice(-second.length) !== second) {
    return refuse(`does not run from one year to the next. Did you mean ${yearLabel(financialYear(start))}?`);
  }
  return ok(financialYear(start));
}

/** As councils print it: 2021/22. */
export function yearLabel(year: FinancialYear): string {
  return labels[year - earliestYear] ?? labelOf(year);
}

const labels: readonly string[] = Array.from({ length: latestYear - earliestYear + 1 }, (_, at) =>
  labelOf(earliestYear + at),
);

function labelOf(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

/** As addresses carry it: 2021-22. */
export function yearSlug(year: FinancialYear): string {
  return `${year}-${yearLabel(year).slice(-2)}`;
}

export function nextYear(year: FinancialYear): FinancialYear {
  return financialYear(year + 1);
}

export function previousYear(year: FinancialYear): FinancialYear {
  return financialYear(year - 1);
}
