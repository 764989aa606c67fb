import { sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";
import { exactThousands } from "../domain/money/format.ts";
import { formulaOf } from "./formula.ts";
import type { MoneySheet, SheetCell, SheetRow } from "./money-sheet.ts";
import { odsFile } from "./ods-file.ts";
import { tableStyles } from "./ods-parts.ts";
import { headRows } from "./sheet-head.ts";
import { sheetNotes } from "./sheet-notes.ts";

/**
 * Tables of money as one OpenDocument spreadsheet (ODF 1.3), a sheet each, whose totals are formulas with what they come
 * to beside them. The same tables give the same bytes.
 */
export function moneyOds(sheets: readonly MoneySheet[], title: string): Uint8Array {
  return odsFile({ title, styles: tableStyles, tables: sheets.map(tableOf) });
}

function tableOf(sheet: MoneySheet): string {
  const { columns, rows, title, caption } = sheet;
  const widths = columns
    .map(({ kind }, at) => (kind !== "words" ? "narrow" : at === 0 ? "wide" : "middle"))
    .map((style) => `<table:table-column table:style-name="${style}"/>`);
  const head = columns.map(({ heading, kind }) => words(heading, kind === "words" ? "heading" : "figures"));
  const notes = sheetNotes(sheet).map((note) => row(words(note, "plain")));
  return `<table:table table:name="${sanitizeAttributeValue(title)}"><table:desc>${sanitizeTextContent(caption)}</table:desc>${widths.join("")}<table:table-header-rows>${row(words(caption, "strong"))}${row(head.join(""))}</table:table-header-rows>${rows.map(bodyRow).join("")}${notes.length > 0 ? row("<table:table-cell/>") + notes.join("") : ""}</table:table>`;
}

function row(cells: string): string {
  return `<table:table-row>${cells}</table:table-row>`;
}

function bodyRow({ kind, cells }: SheetRow): string {
  const strong = kind !== "line" && kind !== "opening";
  return row(cells.map((cell) => cellOf(cell, strong)).join(""));
}

function cellOf(cell: SheetCell, strong: boolean): string {
  switch (cell.kind) {
    case "blank":
      return "<table:table-cell/>";
    case "words":
      return words(cell.text, strong ? "strong" : "plain");
    case "number":
      return number(Number(cell.text).toString(), "plain");
    case "money":
      return number(exactThousands(cell.amount), strong ? "money-strong" : "money");
    case "live": {
      const formula = ` table:formula="of:=${sanitizeAttributeValue(formulaOf(cell, headRows, "ods"))}"`;
      return number(exactThousands(cell.amount), strong ? "money-strong" : "money", formula);
    }
  }
}

function words(text: string, style: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${sanitizeTextContent(text)}</text:p></table:table-cell>`;
}

function number(value: string, style: string, formula = ""): string {
  return `<table:table-cell table:style-name="${style}"${formula} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
}
