import { type FinancialYear, parseFinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";

export type AskedYear = {
  readonly year: FinancialYear | undefined;
  readonly years: readonly FinancialYear[];
};

/** The year that ?year= names, else the newest held; an answer of its own where no portfolio is held for it. */
export async function askedYear({ reading, to, url }: Visit): Promise<AskedYear | Answer> {
  const years = [...new Set((await reading.portfolios()).map((row) => row.year))];
  const asked = url.searchParams.get("year")?.trim().slice(0, 40) || undefined;
  if (asked === undefined) return { year: years[0], years };
  const read = parseFinancialYear(asked);
  const year = read.ok ? years.find((held) => held === read.value) : undefined;
  if (year !== undefined) return { year, years };
  const held = years.map((one) => ({ text: `Money ${yearLabel(one)}`, href: to.finance(one) }));
  return notFound(`No portfolio is held for “${asked}”.`, held);
}
