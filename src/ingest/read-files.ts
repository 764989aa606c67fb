import { tableNamed } from "../domain/data-package/all-tables.ts";
import { readCsv } from "./csv-records.ts";
import { readFileBytes } from "./file-bytes.ts";
import { type WrongForm, wrongForm } from "./file-form.ts";
import type { ImportIssue, Place, Report } from "./import-issue.ts";
import type { Limits } from "./limits.ts";
import { reportUnknownTable, type TableFile } from "./package-folder.ts";
import type { ReadFile, ReadTable } from "./package-rows.ts";
import { type SeenKeys, tableReader } from "./table-reader.ts";
import { dateColumns, readWorkbook, rowText, type Sheet } from "./workbook.ts";

/** What all the files of one package share while they are read. */
export type Task = { readonly limits: Limits; readonly seen: SeenKeys; readonly report: Report };

/** A sheet people write notes in; never read. */
const notesSheet = "notes";

/** Reads a CSV file of a table. Undefined where it can't be read at all, which is reported. */
export async function readTableFile(
  { name, path, table }: TableFile,
  { limits, seen, report }: Task,
): Promise<ReadFile | undefined> {
  const read = await readFileBytes(path, name, limits.bytesPerFile);
  if (!("bytes" in read)) {
    report(read);
    return undefined;
  }
  const wrong = wrongForm(read.bytes);
  if (wrong !== undefined) {
    report(formIssue(name, wrong));
    return undefined;
  }
  const place = { file: name };
  const reader = tableReader({ table, place, seen, report });
  const whole = readCsv(read.bytes, place, limits, report, reader.take);
  return {
    name,
    sha256: read.sha256,
    bytes: read.bytes.length,
    tables: [{ table, rows: reader.finish(whole) }],
  };
}

function formIssue(file: string, { line, found, remedy }: WrongForm): ImportIssue {
  const message = `${file} holds ${found}, where text in UTF-8 is expected. ${remedy}`;
  return { file, ...(line === undefined ? {} : { line }), found, expected: "text in UTF-8", message };
}

/** Reads a workbook whose sheets are named after tables. Undefined where it can't be opened, which is reported. */
export async function readWorkbookFile(
  path: string,
  name: string,
  task: Task,
): Promise<ReadFile | undefined> {
  const { limits, report } = task;
  const read = await readFileBytes(path, name, limits.bytesPerWorkbook);
  if (!("bytes" in read)) {
    report(read);
    return undefined;
  }
  const sheets = await readWorkbook(read.bytes, { file: name }, limits, report);
  if (sheets === undefined) return undefined;
  const tables = sheets.flatMap((sheet) => readSheet(sheet, name, task) ?? []);
  if (tables.length === 0 && sheets.every(isNotes)) {
    const message = `${name} has no sheet of figures. Name its sheets after tables, such as results.`;
    report({ file: name, found: "no tables", expected: "sheets named after tables", message });
  } else if (tables.length === 0) {
    const message = `If ${name} is laid out as finance papers print their tables, name the portfolio and the year with --portfolio and --year.`;
    report({ file: name, found: "no tables", expected: "sheets named after tables", message });
  }
  return { name, sha256: read.sha256, bytes: read.bytes.length, tables };
}

const isNotes = ({ name }: Sheet): boolean => name.trim().toLowerCase() === notesSheet;

function mergedIssue(place: Place, range: string): ImportIssue {
  const line = Number(/\d+/.exec(range)?.[0] ?? 1);
  const message = `The cells ${range} are merged, so all but the first of them are blank. Unmerge them and fill in each.`;
  return { ...place, line, found: `the merged cells ${range}`, expected: "cells of their own", message };
}

function readSheet(sheet: Sheet, file: string, { seen, report }: Task): ReadTable | undefined {
  if (isNotes(sheet)) return undefined;
  const place = { file, sheet: sheet.name };
  const table = tableNamed(sheet.name.trim());
  if (table === undefined) {
    reportUnknownTable(place, sheet.name, report);
    return undefined;
  }
  for (const range of sheet.merged) report(mergedIssue(place, range));
  const reader = tableReader({ table, place, seen, report });
  const headings = sheet.rows.find((row) => row.some((cell) => cell !== null)) ?? [];
  const dates = dateColumns(table, headings);
  for (const [at, row] of sheet.rows.entries()) reader.take(rowText(row, dates), at + 1);
  return { table, rows: reader.finish(true) };
}
