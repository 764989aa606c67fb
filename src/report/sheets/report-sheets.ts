import type { FigureCell, FigureSheet } from "../../domain/publication/figure-sheet.ts";
import type { Report } from "../model/report.ts";
import type { ReportRow, ReportTable } from "../model/report-table.ts";
import { everyTable, plainWords } from "../model/walk.ts";
import type { PrintedFigure, Words } from "../model/words.ts";
import { numberLook } from "./number-look.ts";

/** The tables of a report, a sheet each, in the order of print. */
export function reportSheets({ sections }: Report): readonly FigureSheet[] {
  return [...everyTable(sections)].map(sheetOf);
}

function sheetOf(table: ReportTable): FigureSheet {
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

function rowOf(row: ReportRow): FigureSheet["rows"][number] {
  if (row.kind === "group") return { strong: true, cells: [wordsCell(row.heading)] };
  if (row.kind === "note") return { strong: false, cells: [wordsCell(row.text)] };
  return { strong: row.kind !== "line", cells: row.cells.map(cellOf) };
}

/** A cell that holds one figure alone is a number, any other is words. */
function cellOf(cell: Words): FigureCell {
  const [only, ...more] = cell;
  if (more.length > 0 || only === undefined || typeof only === "string" || only.kind !== "figure") {
    return wordsCell(cell);
  }
  return numberCell(only.figure) ?? wordsCell(cell);
}

function numberCell({ text, value, marker }: PrintedFigure): FigureCell | undefined {
  if (value === undefined) return undefined;
  const printed = marker === undefined ? text : `${text} [${marker.letter}]`;
  const look = numberLook(printed, value);
  return look && { kind: "number", text: printed, value, look };
}

function wordsCell(words: Words): FigureCell {
  const text = plainWords(words);
  return text === "" ? { kind: "blank" } : { kind: "words", text };
}
