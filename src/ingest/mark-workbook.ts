import writeSheets, { type Cell, type SheetData } from "write-excel-file/node";
import { keepsDigits, sheetText } from "../domain/data-package/sheet-text.ts";
import { whatIsWrong } from "./headings.ts";
import type { ImportIssue } from "./import-issue.ts";
import { reasonOf } from "./mark-csv.ts";
import { percentInstead } from "./spoilt-cell.ts";
import type { Sheet } from "./workbook.ts";

const bad = { backgroundColor: "#ffd9d3", textColor: "#8a1c0d", fontWeight: "bold" } as const;
const head = { backgroundColor: "#dfe5ea", fontWeight: "bold" } as const;

/** The same sheets with the bad cells coloured and, in a column at the end, what is wrong with each row. */
export function markWorkbook(sheets: readonly Sheet[], issues: readonly ImportIssue[]): Promise<Uint8Array> {
  const marked = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: markSheet(
      sheet,
      issues.filter((issue) => issue.sheet === sheet.name),
    ),
    stickyRowsCount: 1,
  }));
  return writeSheets(marked, { fontFamily: "Arial", fontSize: 10 }).toBuffer();
}

function markSheet({ rows }: Sheet, issues: readonly ImportIssue[]): SheetData {
  if (issues.length === 0) return rows.map((row) => row.map((cell) => sheetCell(cell, false)));
  const at = Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell !== null)),
  );
  const names = (rows[at] ?? []).map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  const old = names.indexOf(whatIsWrong);
  const width = old === -1 ? names.length : old;
  const general = issues.filter(({ line }) => line === undefined || line <= at + 1);
  const body = rows.slice(at + 1).map((row, below) => {
    const own = issues.filter(({ line }) => line === at + below + 2);
    const isBad = (column: number) => own.some((issue) => issue.column === names[column]);
    return withReason(row, width, isBad, own);
  });
  const headings = names.slice(0, width).map((value) => ({ value: sheetText(value), ...head }));
  return [
    [...headings, { value: whatIsWrong, ...head }],
    ...general.map((issue) => withReason([], width, () => false, [issue])),
    ...body,
  ];
}

function withReason(
  row: Sheet["rows"][number],
  width: number,
  isBad: (column: number) => boolean,
  own: readonly ImportIssue[],
): Cell[] {
  const cells = Array.from({ length: width }, (_, column) => sheetCell(row[column] ?? null, isBad(column)));
  const reason = own.map(reasonOf).join(" ");
  return reason === "" ? cells : [...cells, { value: sheetText(reason), textColor: bad.textColor }];
}

function sheetCell(cell: Sheet["rows"][number][number], isBad: boolean): Cell {
  const style = isBad ? bad : {};
  if (cell === null) return isBad ? { value: "", ...style } : null;
  if (cell instanceof Date) return { value: cell, type: Date, format: "yyyy-mm-dd", ...style };
  if (typeof cell === "boolean") return { value: cell, type: Boolean, ...style };
  if (cell.startsWith(percentInstead)) {
    return { value: Number(cell.slice(percentInstead.length)), type: Number, format: "0.0##%", ...style };
  }
  if (keepsDigits(cell)) return { value: Number(cell), type: Number, ...style };
  return { value: sheetText(cell), type: String, ...style };
}
