import type { MeasureRow } from "../data-package/tables/measures.ts";
import type { ComputedResultRow } from "../data-package/tables/records.ts";
import type { PublicationRow } from "../data-package/tables/reports.ts";

/** What rests on the records of one load: results worked out from them, and the published reports that print those. */
export type Dependents = {
  readonly results: readonly ComputedResultRow[];
  readonly reports: readonly PublicationRow[];
};

/**
 * The results whose lineage names the load, and the published reports on a portfolio and year whose agreement defines
 * one of their measures. A withdrawn report still rests on what it printed.
 */
export function dependentsOf(
  load: string,
  results: readonly ComputedResultRow[],
  measures: readonly MeasureRow[],
  publications: readonly PublicationRow[],
): Dependents {
  const resting = results.filter(({ loads }) => loads.includes(load));
  const named = new Set(resting.map(({ measure }) => measure));
  const agreements = new Set(
    measures.filter(({ measure }) => named.has(measure)).map(({ portfolio, year }) => `${portfolio} ${year}`),
  );
  return {
    results: resting,
    reports: publications.filter(
      ({ portfolio, year, stage }) => stage !== "approved" && agreements.has(`${portfolio} ${year}`),
    ),
  };
}
