import { type Pence, sum } from "../../domain/money/pence.ts";

/** A name with its amount for each year, in the order of the years. */
export type Series = { readonly name: string; readonly amounts: readonly Pence[] };

const mostSeries = 5;

/** At most five series, largest first; the smallest are drawn as one under the name given. */
export function fewestSeries(series: readonly Series[], others: string): readonly Series[] {
  const largest = series
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0))
    .toSorted((left, right) => sum(right.amounts) - sum(left.amounts));
  if (largest.length <= mostSeries) return largest;
  const rest = largest.slice(mostSeries - 1);
  const together = (largest[0]?.amounts ?? []).map((_, at) =>
    sum(rest.flatMap(({ amounts }) => amounts[at] ?? [])),
  );
  return [...largest.slice(0, mostSeries - 1), { name: others, amounts: together }];
}
