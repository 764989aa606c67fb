import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { cellWords } from "./cell-words.ts";
import { columnWords } from "./figure-words.ts";
import type { NamedFigure } from "./receipt.ts";

/** Cells that say how the row was printed or where it was found; the receipt says those in its own words. */
const notFigures: readonly string[] = [
  "unit",
  "position",
  "missing",
  "markers",
  "asPrinted",
  "heading",
  "note",
  "why",
  "row",
  "sourceFile",
  "sourceLine",
];

/** What else the same row says, save its key. */
export function restOfRow(
  table: Table,
  row: Row,
  property: string,
  measure: MeasureRow | undefined,
): readonly NamedFigure[] {
  return Object.keys(table.columns)
    .filter((other) => other !== property && row[other] !== undefined)
    .filter((other) => !table.key.includes(other) && !notFigures.includes(other))
    .map((other) => ({
      figure: figureId(table, row, other),
      label: columnWords(table, other),
      text: cellWords(table, row, other, measure).text,
    }));
}
