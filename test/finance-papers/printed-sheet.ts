import type { SheetData } from "write-excel-file/node";
import type { Pence } from "../../src/domain/money/pence.ts";

/** A cell of a paper: words, a number of £000, nothing, or words over several columns. */
export type PaperCell =
  | string
  | number
  | null
  | undefined
  | { readonly over: string; readonly columns: number };

/** The rows of a sheet as they would be typed. */
export type PaperRows = readonly (readonly PaperCell[])[];

/** £000 as papers print them: brackets where negative, commas between thousands. */
export function bracketed(amount: Pence | undefined): string | null {
  if (amount === undefined) return null;
  const digits = (Math.abs(amount) / 100_000).toLocaleString("en-GB");
  return amount < 0 ? `(${digits})` : digits;
}

/** The same as a number in a spreadsheet. */
export function typed(amount: Pence | undefined): number | null {
  return amount === undefined ? null : amount / 100_000;
}

/** Rows as a spreadsheet keeps them, merged heads and all. */
export function sheetData(rows: PaperRows): SheetData {
  return rows.map((row) =>
    row.flatMap((cell) => {
      if (cell === null || cell === undefined || cell === "") return [null];
      if (typeof cell === "number") return [{ value: cell, type: Number }];
      if (typeof cell === "string") return [{ value: cell, type: String }];
      return [
        { value: cell.over, type: String, columnSpan: cell.columns },
        ...Array(cell.columns - 1).fill(null),
      ];
    }),
  );
}
