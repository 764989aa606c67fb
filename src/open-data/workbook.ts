import writeSheets, { type Sheet, type Cell as SheetCell } from "write-excel-file/node";
import type { Rows } from "../domain/data-package/agreement.ts";
import { allTables } from "../domain/data-package/all-tables.ts";
import { cellForm, neededWords } from "../domain/data-package/cells.ts";
import type { Column } from "../domain/data-package/column.ts";
import { keepsDigits, sheetText } from "../domain/data-package/sheet-text.ts";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import { headings, rowText } from "./csv.ts";
import { tablesOf } from "./package-files.ts";

type TableRows = { readonly table: Table; readonly rows: readonly Row[] };

const headingStyle = { fontWeight: "bold", backgroundColor: "#dfe5ea", alignVertical: "top" } as const;

/**
 * A data package as one XLSX workbook: a sheet of notes, then a sheet for each table that has rows. It can't carry the
 * files of pictures: their rows name them by their digest alone.
 */
export function workbook(rows: Rows): Promise<Uint8Array> {
  return write(tablesOf(rows).filter((each) => each.rows.length > 0));
}

/** An empty workbook to fill in: notes on every column, then a sheet for each table. */
export function templateWorkbook(): Promise<Uint8Array> {
  return write(allTables.map((table) => ({ table, rows: [] })));
}

function write(tables: readonly TableRows[]): Promise<Uint8Array> {
  const sheets = [notes(tables.map(({ table }) => table)), ...tables.map(sheetOf)];
  return writeSheets(sheets, { fontFamily: "Arial", fontSize: 10 }).toBuffer();
}

function sheetOf({ table, rows }: TableRows): Sheet<never> {
  const columns = Object.values(table.columns);
  const body = rows.map((row) => rowText(table, row).map((text, at) => sheetCell(columns[at], text)));
  return {
    sheet: table.name,
    data: [headings(table).map((value) => ({ value, ...headingStyle })), ...body],
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
  };
}

const widths = {
  code: 16,
  line: 36,
  text: 60,
  list: 24,
  flag: 10,
  year: 10,
  date: 12,
  decimal: 12,
  count: 12,
  amount: 14,
  unit: 18,
  choice: 18,
  period: 18,
} as const;

/**
 * A number is written as one only where the spreadsheet keeps every digit of it: 96.3 but not 96.30, which stays text so
 * that its places are not lost. Days become dates; all else is text that a spreadsheet leaves alone.
 */
function sheetCell(column: Column | undefined, text: string): SheetCell {
  if (text === "" || column === undefined) return null;
  const isNumber = column.kind === "decimal" || column.kind === "count" || column.kind === "amount";
  if (isNumber && keepsDigits(text)) return { value: Number(text), type: Number };
  if (column.kind === "date") {
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  return {
    value: sheetText(text),
    type: String,
    format: "@",
    wrap: column.kind === "text",
    alignVertical: "top",
  };
}

function notes(tables: readonly Table[]): Sheet<never> {
  const head = ["table", "column", "needed", "holds", "what it means"];
  const body = tables.flatMap((table) => [
    [
      { value: table.name, fontWeight: "bold" as const },
      null,
      null,
      null,
      { value: table.about, wrap: true },
    ],
    ...Object.entries(table.columns).map(([property, column]) => noteOf(table, property, column)),
  ]);
  return {
    sheet: "notes",
    data: [head.map((value) => ({ value, ...headingStyle })), ...body],
    columns: [{ width: 20 }, { width: 22 }, { width: 22 }, { width: 48 }, { width: 80 }],
    stickyRowsCount: 1,
  };
}

function noteOf(table: Table, property: string, column: Column): SheetCell[] {
  const holds = { value: cellForm(column), wrap: true, alignVertical: "top" } as const;
  const about = { value: column.about, wrap: true, alignVertical: "top" } as const;
  return [table.name, columnName(property), neededWords(column), holds, about];
}
