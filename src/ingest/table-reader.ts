import { cellForm, readCell, writeCell } from "../domain/data-package/cells.ts";
import type { Cell } from "../domain/data-package/column.ts";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import { type MoneyUnit, moneyUnitNames } from "../domain/money/money-unit.ts";
import { no, type Result } from "../domain/result.ts";
import { type FoundColumn, type Headings, readHeadings } from "./headings.ts";
import { type ImportIssue, type Place, placeWords, type Report } from "./import-issue.ts";
import { strayWord } from "./listed-words.ts";
import type { ReadRow } from "./package-rows.ts";
import { spoiltCell } from "./spoilt-cell.ts";

/** The rows of a package by table and key, to find a row that is given twice. */
export type SeenKeys = Map<Table, Map<string, ReadRow>>;

type Reading = {
  readonly table: Table;
  readonly place: Place;
  readonly seen: SeenKeys;
  readonly report: Report;
};

/**
 * Takes the rows of one file or sheet, headings first, and gives the rows of the table. Each thing wrong is reported
 * and the row it is in is left out.
 */
export function tableReader(reading: Reading): {
  take(cells: readonly string[], line: number): void;
  /** The rows, once the last was taken. `whole` says that nothing stopped the file from being read to its end. */
  finish(whole: boolean): readonly ReadRow[];
} {
  const rows: ReadRow[] = [];
  let headings: Headings | undefined;
  return {
    take(cells, line) {
      if (isBlank(cells, headings?.remarks)) return;
      if (headings === undefined) {
        headings = readHeadings(reading.table, cells, { ...reading.place, line }, reading.report);
        return;
      }
      if (isHeadings(headings, cells)) {
        reading.report(headingsAgain({ ...reading.place, line }));
        return;
      }
      const row = readRow(reading, headings, cells, line);
      if (row === undefined) return;
      const read = { row, ...reading.place, line };
      if (isNew(reading, read)) rows.push(read);
    },
    finish(whole) {
      if (headings === undefined && whole) reading.report(noHeadings(reading.place));
      return rows;
    },
  };
}

function isHeadings({ names }: Headings, cells: readonly string[]): boolean {
  return names.every((name, at) => cells[at]?.trim() === name);
}

function headingsAgain(place: Place): ImportIssue {
  const message =
    "The headings stand here a second time, as where two files were put together. Remove this row.";
  return { ...place, found: "the headings again", expected: "a row of the table", message };
}

function noHeadings(place: Place): ImportIssue {
  const message = `${placeWords(place)} has no headings, so it can't be told from one that was cut off. Put the headings in, or leave it out.`;
  return { ...place, found: "nothing but blank rows", expected: "a row of headings", message };
}

/** Remarks from an earlier import make no row of their own. */
function isBlank(cells: readonly string[], remarks = -1): boolean {
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? "";
    if (cell !== "" && at !== remarks && cell.trim() !== "") return false;
  }
  return true;
}

function readRow(
  reading: Reading,
  headings: Headings,
  cells: readonly string[],
  line: number,
): Row | undefined {
  if (!isEven(reading, headings, cells, line)) return undefined;
  const unit = unitOf(headings, cells);
  const row: { [property: string]: Cell | undefined } = {};
  let whole = headings.complete;
  for (const found of headings.columns) {
    const text = found.at === -1 ? "" : (cells[found.at] ?? "");
    const spoilt = text.startsWith("#") ? spoiltCell(text) : undefined;
    if (text === "" && found.column.optional) {
      row[found.property] = undefined;
    } else if (spoilt !== undefined) {
      whole = reportCell(reading, found, line, spoilt.found, spoilt.message);
    } else if (found.column.kind === "amount" && unit === undefined) {
      whole = false;
    } else if (found.at !== -1 || found.column.blank !== undefined || found.column.optional) {
      const cell = readAgain(found, text, unit);
      if (cell.ok) row[found.property] = cell.value;
      else whole = reportCell(reading, found, line, text, cell.issues[0]?.message ?? "");
    }
  }
  return whole ? row : undefined;
}

/** A column often repeats the cell above, as with years and codes: that one is not read again. */
function readAgain(found: FoundColumn, text: string, unit: MoneyUnit | undefined): Result<Cell | undefined> {
  const { last } = found;
  if (last.text === text && last.unit === unit && last.cell !== undefined) return last.cell;
  last.cell = readOnce(found, text, unit);
  last.text = text;
  last.unit = unit;
  return last.cell;
}

function readOnce({ column, words }: FoundColumn, text: string, unit: MoneyUnit | undefined) {
  const cell = readCell(column, text, unit);
  const stray = words === undefined || !cell.ok ? undefined : strayWord(cell.value, words);
  return stray === undefined ? cell : no({ field: "", message: stray });
}

function reportCell(
  { place, report }: Reading,
  found: FoundColumn,
  line: number,
  text: string,
  message: string,
) {
  const clipped = text.length > 200 ? `${text.slice(0, 200)}...` : text;
  report({ ...place, line, column: found.name, found: clipped, expected: cellForm(found.column), message });
  return false;
}

/** The money unit the row is written in; undefined where it has none, which its own column reports. */
function unitOf({ columns }: Headings, cells: readonly string[]): MoneyUnit | undefined {
  const column = columns.find(({ column }) => column.kind === "unit");
  if (column === undefined) return undefined;
  const text = cells[column.at]?.trim();
  return moneyUnitNames.find((name) => name === text);
}

/** Whether a row has a cell under each heading and none beyond them. */
function isEven(
  { place, report }: Reading,
  { width, names }: Headings,
  cells: readonly string[],
  line: number,
): boolean {
  if (cells.length < width) {
    const message =
      `This row has ${cells.length} cells where the headings name ${width}: it stops before ${names[cells.length]}. ` +
      "The row or the file may be cut off, or a comma may be missing.";
    report({ ...place, line, found: `${cells.length} cells`, expected: `${width} cells`, message });
    return false;
  }
  const stray = cells.findIndex((cell, at) => (names[at] ?? "") === "" && cell.trim() !== "");
  if (stray === -1) return true;
  const text = cells[stray] ?? "";
  const message =
    `“${text.slice(0, 60)}” stands in cell ${stray + 1}, which has no heading. ` +
    "Put words with a comma in quotation marks, or remove the cell.";
  report({ ...place, line, found: `${cells.length} cells`, expected: `${width} cells`, message });
  return false;
}

function isNew({ table, seen, report }: Reading, read: ReadRow): boolean {
  const keys = seen.get(table) ?? new Map<string, ReadRow>();
  seen.set(table, keys);
  let key = "";
  for (const property of table.key) key += `${read.row[property]}\n`;
  const earlier = keys.get(key);
  if (earlier === undefined) {
    keys.set(key, read);
    return true;
  }
  const words = keyWords(table, read.row);
  const message = `${words} is given twice: here and in ${placeWords(earlier)}. Keep one of the two rows.`;
  const expected = `${table.key.map(columnName).join(", ")} to be given once`;
  const { row, ...place } = read;
  report({ ...place, found: words, expected, message });
  return false;
}

/** The cells that name a row, as they are written: "RCG, 2021/22, finance". */
function keyWords(table: Table, row: Row): string {
  return table.key
    .map((property) => table.columns[property] && writeCell(table.columns[property], row[property]))
    .join(", ");
}
