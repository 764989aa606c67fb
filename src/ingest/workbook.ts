import { zipSync } from "fflate";
import readSheets from "read-excel-file/node";
import { columnName, type Table } from "../domain/data-package/table.ts";
import { tooManyRows } from "./csv-records.ts";
import type { ImportIssue, Place, Report } from "./import-issue.ts";
import type { Limits } from "./limits.ts";
import { hiddenSheets, mergedCells } from "./merged-cells.ts";
import { numberText } from "./number-text.ts";
import { percentStyles, withPercentsMarked } from "./percent-cells.ts";
import { type Extent, sheetExtent, withErrorsShown, withoutBlankEnd } from "./sheet-xml.ts";
import { dateInstead, dayBeyond } from "./spoilt-cell.ts";
import { damaged, type WorkbookTrouble, workbookParts } from "./workbook-parts.ts";

type SheetCell = string | boolean | Date | null;

/** A sheet as it stands: row and column counted from 0, an empty cell is null. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Ranges of cells that are merged, such as D2:D3: all but the first are blank. */
  readonly merged: readonly string[];
  /** Whether the workbook hides it from its readers. */
  readonly hidden: boolean;
};

/** The sheets of a workbook, or undefined with an issue. Nothing is unpacked beyond the limits. */
export async function readWorkbook(
  bytes: Buffer,
  place: Place,
  limits: Limits,
  report: Report,
): Promise<readonly Sheet[] | undefined> {
  const refuse = ({ found, expected, remedy }: WorkbookTrouble) => {
    report({ ...place, found, expected, message: `${place.file} ${remedy}` });
    return undefined;
  };
  const parts = await workbookParts(bytes, limits);
  if ("remedy" in parts) return refuse(parts);
  if (!parts.has("xl/workbook.xml")) {
    return refuse({
      found: "a zip file",
      expected: "an XLSX workbook",
      remedy: "is a zip file but no workbook.",
    });
  }
  const styles = [...parts.values()].find((part) => part.includes("cellXfs"));
  const percents = percentStyles(styles?.toString("utf8") ?? "");
  const checked: Record<string, [Uint8Array, { level: 0 }]> = {};
  for (const [name, part] of parts) {
    const isSheet = part.includes("sheetData");
    const xml = isSheet ? withoutBlankEnd(withErrorsShown(part.toString("utf8"))) : "";
    if (isSheet && !isBounded(xml, limits)) {
      report(tooFar(place, sheetExtent(xml), limits));
      return undefined;
    }
    const shown = isSheet ? Buffer.from(withPercentsMarked(xml, percents)) : withDaysFrom1904(name, part);
    checked[name] = [shown, { level: 0 }];
  }
  try {
    const sheets = await readSheets(Buffer.from(zipSync(checked)), { trim: false, parseNumber: numberText });
    const merged = mergedCells(parts);
    const hidden = hiddenSheets(parts);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellOf)),
      merged: merged.get(sheet) ?? [],
      hidden: hidden.has(sheet),
    }));
  } catch (cause) {
    return refuse(damaged(cause instanceof Error ? cause.message : String(cause)));
  }
}

/** A workbook may say that it counts days from 1904 as "1" or as "true"; the reader knows the first alone. */
function withDaysFrom1904(name: string, part: Buffer): Buffer {
  if (name !== "xl/workbook.xml") return part;
  return Buffer.from(part.toString("utf8").replace(/\bdate1904=["']true["']/, 'date1904="1"'));
}

/** Cells are laid out as a grid up to the furthest one, so what counts is the grid and not the bytes. */
function isBounded(xml: string, limits: Limits): boolean {
  const { rows, columns } = sheetExtent(xml);
  return rows <= limits.rowsPerTable + 1 && rows * columns <= limits.cellsPerSheet;
}

function tooFar(place: Place, { rows, columns }: Extent, limits: Limits): ImportIssue {
  if (rows > limits.rowsPerTable + 1) return tooManyRows(place, limits.rowsPerTable);
  const found = `a sheet of ${rows} rows by ${columns} columns`;
  const message = `${place.file} has ${found}. Delete the cells far out on the right that no table needs.`;
  return { ...place, found, expected: `up to ${limits.cellsPerSheet} cells`, message };
}

function cellOf(cell: unknown): SheetCell {
  if (cell instanceof Date && Number.isNaN(cell.getTime())) return dayBeyond;
  return typeof cell === "string" || typeof cell === "boolean" || cell instanceof Date ? cell : null;
}

/** The cells of a sheet's row as a CSV file would have them, for the columns the headings name. */
export function rowText(row: readonly SheetCell[], isDate: readonly boolean[]): readonly string[] {
  return row.map((cell, at) => {
    if (cell === null) return "";
    if (typeof cell === "string") return cell;
    if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
    const day = dayText(cell);
    return isDate[at] === true ? day : `${dateInstead}${day}`;
  });
}

function dayText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
}

/** Which columns under these headings hold days. */
export function dateColumns(table: Table, headings: readonly SheetCell[]): readonly boolean[] {
  const dates = Object.entries(table.columns)
    .filter(([, { kind }]) => kind === "date")
    .map(([property]) => columnName(property));
  return headings.map((heading) => typeof heading === "string" && dates.includes(heading.trim()));
}
