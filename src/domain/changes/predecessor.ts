import type { PortfolioRow } from "../data-package/tables/organisation.ts";

/**
 * The agreement a portfolio’s agreement follows: the newest held before it of the same portfolio, else of the first it
 * took over from. Undefined where none is held.
 */
export function agreementBefore(
  held: readonly PortfolioRow[],
  { portfolio, year, predecessors = [] }: PortfolioRow,
): PortfolioRow | undefined {
  for (const code of [portfolio, ...predecessors]) {
    const [newest] = held
      .filter((row) => row.portfolio === code && row.year < year)
      .toSorted((one, other) => other.year - one.year);
    if (newest !== undefined) return newest;
  }
  return undefined;
}
