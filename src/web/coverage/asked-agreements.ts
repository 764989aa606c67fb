import { newestAgreements } from "../../domain/coverage/newest.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { type FinancialYear, parseFinancialYear, yearLabel } from "../../domain/period/financial-year.ts";

/** The portfolio and year a reader asks about; undefined is all portfolios, and the newest year of each. */
export type Asked = { readonly portfolio: string | undefined; readonly year: FinancialYear | undefined };

export type AskedAgreements =
  | { readonly kind: "held"; readonly asked: Asked; readonly agreements: readonly PortfolioRow[] }
  | { readonly kind: "not held"; readonly sought: string };

/** Reads the query, whatever its letter case: blanks narrow nothing, and what is not held is said to be so. */
export function askedAgreements(query: URLSearchParams, held: readonly PortfolioRow[]): AskedAgreements {
  const word = (name: string) => query.get(name)?.trim().slice(0, 40) || undefined;
  const code = word("portfolio");
  const portfolio = held.find((row) => row.portfolio.toLowerCase() === code?.toLowerCase())?.portfolio;
  if (code !== undefined && portfolio === undefined) {
    return { kind: "not held", sought: `No portfolio ${code.toUpperCase()} is held.` };
  }
  const given = word("year");
  const parsed = parseFinancialYear(given ?? "");
  if (given !== undefined && !parsed.ok) {
    return { kind: "not held", sought: `“${given}” is not a financial year such as 2021-22.` };
  }
  const year = parsed.ok ? parsed.value : undefined;
  const left = held.filter(
    (row) => (portfolio ?? row.portfolio) === row.portfolio && (year ?? row.year) === row.year,
  );
  if (left.length === 0 && year !== undefined) {
    return { kind: "not held", sought: `No agreement is held for ${yearLabel(year)}.` };
  }
  const agreements = year === undefined ? newestAgreements(left) : left;
  return { kind: "held", asked: { portfolio, year }, agreements };
}
