import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";

/** A portfolio in its newest year, with the measures its agreement defines. */
export type PortfolioMeasures = {
  readonly portfolio: PortfolioRow;
  readonly measures: readonly MeasureRow[];
};

/** Each portfolio's newest year and its measures in the order of print. `portfolios` come newest year first. */
export function newestMeasures(
  portfolios: readonly PortfolioRow[],
  measures: readonly MeasureRow[],
): readonly PortfolioMeasures[] {
  const newest = new Map<string, PortfolioRow>();
  for (const row of portfolios) if (!newest.has(row.portfolio)) newest.set(row.portfolio, row);
  const byAgreement = Map.groupBy(measures, ({ portfolio, year }) => `${portfolio} ${year}`);
  return [...newest.values()].map((portfolio) => ({
    portfolio,
    measures: (byAgreement.get(`${portfolio.portfolio} ${portfolio.year}`) ?? []).toSorted(
      (left, right) => left.position - right.position,
    ),
  }));
}
