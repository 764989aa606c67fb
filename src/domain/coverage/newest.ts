import type { PortfolioRow } from "../data-package/tables/organisation.ts";

/** Each portfolio's newest agreement, in the order given. */
export function newestAgreements(portfolios: readonly PortfolioRow[]): readonly PortfolioRow[] {
  const newest = new Map<string, PortfolioRow>();
  for (const row of portfolios) {
    const held = newest.get(row.portfolio);
    if (held === undefined || held.year < row.year) newest.set(row.portfolio, row);
  }
  return portfolios.filter((row) => newest.get(row.portfolio) === row);
}
