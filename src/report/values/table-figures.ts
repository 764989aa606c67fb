import type { ReportTable } from "../model/report-table.ts";
import { figuresIn, plainWords } from "../model/walk.ts";
import type { PrintedFigure, Words } from "../model/words.ts";
import { rowName } from "./printed-values.ts";

/** A figure of a table with the row and column it stands in; the heading of its group is part of the row's name. */
export type TableFigure = {
  /** "" for the notes beneath the table. */
  readonly row: string;
  /** "" for words across the table. */
  readonly column: string;
  readonly figure: PrintedFigure;
};

/** Every figure of a table, its notes' among them, in the order of print; a note's is of the row it stands under. */
export function tableFigures(table: ReportTable): readonly TableFigure[] {
  let group = "";
  let above = "";
  const found: TableFigure[] = [];
  const add = (row: string, column: string, words: Words) => {
    for (const figure of figuresIn(words)) found.push({ row, column, figure });
  };
  for (const row of table.rows) {
    if (row.kind === "group") {
      group = plainWords(row.heading);
      above = group;
      add(group, "", row.heading);
    } else if (row.kind === "note") {
      add(above, "", row.text);
    } else {
      above = [group, rowName(table, row.cells)].filter((text) => text !== "").join(": ");
      for (const [at, cell] of row.cells.entries()) add(above, table.columns[at]?.heading ?? "", cell);
    }
  }
  for (const note of table.notes) add("", "", note);
  return found;
}
