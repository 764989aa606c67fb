import type { Report } from "../model/report.ts";
import type { ReportRow, ReportTable } from "../model/report-table.ts";
import { everyTable, plainWords } from "../model/walk.ts";
import type { PrintedFigure, Words } from "../model/words.ts";
import { type NumberLook, numberLook } from "./number-look.ts";

/** A cell of a spreadsheet: words, or a number with how it is to look so that it reads as printed. */
export type SheetCell =
  | { readonly kind: "blank" }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly value: string; readonly look: NumberLook };

/** One table as a sheet. */
export type ReportSheet = {
  /** Its code and the beginning of its caption: 31 letters at most, none that a workbook refuses. */
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly figures: boolean }[];
  readonly rows: readonly { readonly strong: boolean; readonly cells: readonly SheetCell[] }[];
  /** What stands beneath the table. */
  readonly notes: readonly string[];
};

/** The tables of a report, a sheet each, in the order of print. */
export function reportSheets({ sections }: Report): readonly ReportSheet[] {
  return [...everyTable(sections)].map(sheetOf);
}

function sheetOf(table: ReportTable): ReportSheet {
  return {
    title: titleOf(table),
    caption: table.caption,
    columns: table.columns.map(({ heading, kind }) => ({ heading, figures: kind === "number" })),
    rows: table.rows.map(rowOf),
    notes: [table.reading ?? "", ...table.notes.map(plainWords)].filter((note) => note !== ""),
  };
}

const longest = 31;

function titleOf({ code, caption }: ReportTable): string {
  const plain = caption.replaceAll(/[\\/?*[\]:']/g, " ").replaceAll(/\s+/g, " ");
  return `${code} ${plain}`.slice(0, longest).trim();
}

function rowOf(row: ReportRow): ReportSheet["rows"][number] {
  if (row.kind === "group") return { strong: true, cells: [wordsCell(row.heading)] };
  if (row.kind === "note") return { strong: false, cells: [wordsCell(row.text)] };
  return { strong: row.kind !== "line", cells: row.cells.map(cellOf) };
}

/** A cell that holds one figure alone is a number, any other is words. */
function cellOf(cell: Words): SheetCell {
  const [only, ...more] = cell;
  if (more.length > 0 || only === undefined || typeof only === "string" || only.kind !== "figure") {
    return wordsCell(cell);
  }
  return numberCell(only.figure) ?? wordsCell(cell);
}

function numberCell({ text, value, marker }: PrintedFigure): SheetCell | undefined {
  if (value === undefined) return undefined;
  const printed = marker === undefined ? text : `${text} [${marker.letter}]`;
  const look = numberLook(printed, value);
  return look && { kind: "number", text: printed, value, look };
}

function wordsCell(words: Words): SheetCell {
  const text = plainWords(words);
  return text === "" ? { kind: "blank" } : { kind: "words", text };
}
