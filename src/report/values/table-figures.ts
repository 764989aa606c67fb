import type { ReportTable } from "../model/report-table.ts";
import { figuresIn, plainWords } from "../model/walk.ts";
import type { PrintedFigure } from "../model/words.ts";
import { rowName } from "./printed-values.ts";

/** A figure of a table with the row and column it stands in; the heading of its group is part of the row's name. */
export type TableFigure = { readonly row: string; readonly column: string; readonly figure: PrintedFigure };

/** Every figure of a table, its notes' among them, in the order of print. */
export function tableFigures(table: ReportTable): readonly TableFigure[] {
  let group = "";
  const found: TableFigure[] = [];
  for (const row of table.rows) {
    if (row.kind === "group") group = plainWords(row.heading);
    const cells = row.kind === "group" ? [row.heading] : row.kind === "note" ? [row.text] : row.cells;
    const named = row.kind === "group" || row.kind === "note" ? "" : rowName(table, row.cells);
    const name = [group, named].filter((text) => text !== "").join(": ");
    for (const [at, cell] of cells.entries()) {
      const column = named === "" ? "in words" : (table.columns[at]?.heading ?? "");
      for (const figure of figuresIn(cell)) found.push({ row: name, column, figure });
    }
  }
  for (const figure of table.notes.flatMap(figuresIn))
    found.push({ row: "Notes", column: "in words", figure });
  return found;
}
