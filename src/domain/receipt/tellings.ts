import type { Row, Table } from "../data-package/table.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { type CellWords, cellWords } from "./cell-words.ts";
import type { EntryWords, Telling } from "./receipt.ts";

/** What an entry wrote about the row a figure stands in. */
export type Written = {
  readonly row: Row;
  readonly retracted: boolean;
  readonly rowLine: number | undefined;
  readonly entry: EntryWords;
};

type Cell = {
  readonly table: Table;
  readonly property: string;
  readonly measure: MeasureRow | undefined;
  readonly periods: readonly PeriodRow[];
};

/** What each entry did to one cell. `written` and the answer are newest first. */
export function tellingsOf(written: readonly Written[], cell: Cell): readonly Telling[] {
  const oldestFirst = written.toReversed();
  return oldestFirst
    .map((version, at): Telling => {
      const before = at === 0 ? undefined : oldestFirst[at - 1];
      const said = version.retracted ? undefined : wordsOf(version, cell);
      return {
        kind: kindOf(version, before, cell),
        said,
        entry: version.entry,
        line: version.rowLine,
        source: version.retracted ? undefined : sourceOf(version.row),
      };
    })
    .toReversed();
}

function wordsOf({ row }: Written, { table, property, measure, periods }: Cell): CellWords {
  return cellWords(table, row, property, measure, periods);
}

function kindOf(version: Written, before: Written | undefined, cell: Cell): Telling["kind"] {
  if (version.retracted) return "retracted";
  if (before === undefined) return "first";
  if (before.retracted) return "restored";
  const same = JSON.stringify(wordsOf(version, cell)) === JSON.stringify(wordsOf(before, cell));
  return same ? "same" : "corrected";
}

function sourceOf({ sourceFile, sourceLine }: Row): Telling["source"] {
  if (typeof sourceFile !== "string") return undefined;
  return { file: sourceFile, line: typeof sourceLine === "number" ? sourceLine : undefined };
}
