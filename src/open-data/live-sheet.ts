import type { Pence } from "../domain/money/pence.ts";
import { liveCell } from "./live-total.ts";
import type { MoneySheet, PrintedSheet, SheetCell, SheetColumn, SheetLine, SheetRow } from "./money-sheet.ts";

/**
 * Finds which amounts of a printed table follow from others in it, so that a spreadsheet can work them out again. An
 * amount that its parts do not come to keeps what it is apart by, so that every cell still shows what is printed.
 */
export function liveSheet(sheet: PrintedSheet): MoneySheet {
  const { lines, columns } = sheet;
  const places = placesOf(lines);
  const rows = lines.flatMap((line, at): readonly SheetRow[] => {
    const cells = columns.map(
      (column, index) => cellOf(sheet, places, at, index) ?? wordsOf(column, line.cells[index]),
    );
    const row = { kind: line.kind, cells };
    if (line.section === undefined || line.section === lines[at - 1]?.section) return [row];
    return [{ kind: "section", cells: [{ kind: "words", text: line.section }] }, row];
  });
  const { name, title, caption } = sheet;
  return { name, title, caption, columns, rows };
}

/** The row each line stands in once headings of sections stand between them. */
function placesOf(lines: readonly SheetLine[]): readonly number[] {
  let headings = 0;
  return lines.map(({ section }, at) => {
    if (section !== undefined && section !== lines[at - 1]?.section) headings += 1;
    return at + headings;
  });
}

function cellOf(
  { lines, columns }: PrintedSheet,
  places: readonly number[],
  at: number,
  index: number,
): SheetCell | undefined {
  const column = columns[index];
  const amount = lines[at]?.cells[index];
  if (column?.kind !== "money" || typeof amount !== "number") return undefined;
  return liveCell({ lines, places, from: column.from ?? [] }, at, index) ?? { kind: "money", amount };
}

function wordsOf({ kind }: SheetColumn, cell: string | Pence | undefined): SheetCell {
  if (cell === undefined || cell === "") return { kind: "blank" };
  return { kind: kind === "number" ? "number" : "words", text: String(cell) };
}
