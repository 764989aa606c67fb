import { agreementTables } from "../data-package/agreement.ts";
import type { ResultRow } from "../data-package/tables/measures.ts";
import type { Change, Piece } from "./change.ts";
import { type Telling, told } from "./telling.ts";

const mostListed = 3;

/** One new result: its row, and the change as it would be told alone. */
export type NewResult = { readonly row: ResultRow; readonly change: Change };

/** Several new results of one part of a measure as one change: the last as told alone, then those before it. */
export function newResultsTogether(telling: Telling, results: readonly NewResult[]): readonly Change[] {
  const groups = Map.groupBy(results, ({ row }) => `${row.measure} ${row.part} ${row.area}`);
  return [...groups.values()].flatMap((group) => {
    const order = ({ row }: NewResult) => telling.calendar.slot(row.year, row.period).order;
    const newestFirst = group.toSorted((one, other) => order(other) - order(one));
    const [last, ...others] = newestFirst;
    if (last === undefined) return [];
    if (others.length === 0) return [last.change];
    return [
      {
        ...last.change,
        says: [...last.change.says, "; and before it ", ...listedResults(telling, others)],
        figures: newestFirst.flatMap(({ change }) => change.figures),
        size: 0,
      },
    ];
  });
}

function listedResults(telling: Telling, results: readonly NewResult[]): readonly Piece[] {
  const pieces = results.slice(0, mostListed).flatMap(({ row }, at): Piece[] => {
    const when = telling.calendar.slot(row.year, row.period).words;
    const figure = told(agreementTables.results, row, "value", "now", telling.measure(row, "now"));
    return [at === 0 ? "" : ", ", figure, ` for ${when}`];
  });
  const more = results.length - mostListed;
  return more > 0 ? [...pieces, ` and ${more} more`] : pieces;
}
