import { pounds } from "../domain/money/format.ts";
import { minus, pence } from "../domain/money/pence.ts";
import type { MoneySheet, SheetRow } from "./money-sheet.ts";

/** What stands below a table: what the council says of its figures, then each printed sum that its parts do not come to, and how the cell carries it. */
export function sheetNotes({ columns, rows, said = [] }: MoneySheet): readonly string[] {
  const found = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      if (cell.kind !== "live" || cell.apart === 0) return [];
      const came = minus(cell.amount, cell.apart);
      const size = pounds(pence(Math.abs(cell.apart)));
      return [
        `${nameOf(row)}, ${columns[at]?.heading}: printed as ${pounds(cell.amount)}, but its parts come to ${pounds(came)}: a difference of ${size}, which the cell’s formula carries.`,
      ];
    }),
  );
  return [...said, ...(found.length === 0 ? [] : ["Sums that are printed apart from their parts", ...found])];
}

function nameOf({ cells: [first] }: SheetRow): string {
  return first?.kind === "words" ? first.text : "A row";
}
