import type { Breakdown } from "./breakdown.ts";

/** More values of a column nobody reads on a page. */
const mostValues = 1_000;
/** Two columns make a table with a place for every pair of their values. */
const mostPlaces = 4_000;

/** Why records can't be broken down so on a page, as a sentence that says what to do; undefined where they can. */
export function tooLarge({ axes, feed }: Pick<Breakdown, "axes" | "feed">): string | undefined {
  const places = axes.reduce((product, { values }) => product * (values.length + 1), 1);
  if (places <= mostPlaces && axes.every(({ values }) => values.length <= mostValues)) return undefined;
  const columns = axes.map(({ column, values }) => {
    return `${column.title.toLowerCase()} (${values.length.toLocaleString("en-GB")} values)`;
  });
  return `The ${feed.record.many} can’t be broken down by ${columns.join(" and ")}: the table would be too long to read. Choose a column with fewer values.`;
}
