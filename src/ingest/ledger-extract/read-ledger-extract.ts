import { basename, extname } from "node:path";
import { pounds } from "../../domain/money/format.ts";
import { pence } from "../../domain/money/pence.ts";
import { readFileBytes } from "../file-bytes.ts";
import { type ImportIssue, issueLog, type Place, type Report } from "../import-issue.ts";
import { defaultLimits } from "../limits.ts";
import { readWorkbook, rowText, type Sheet } from "../workbook.ts";
import { type ExtractRows, extractReader, type RowSums } from "./extract-reader.ts";
import { isHeadingRow } from "./find-headings.ts";
import { streamCsv } from "./stream-csv.ts";

/** An extract of the accounting system as it was read: sums by code, and what the file says besides. */
export type LedgerExtract = ExtractRows & {
  readonly name: string;
  readonly sheet?: string;
  readonly sha256: string;
  readonly bytes: number;
};

export type ReadExtract = {
  /** Undefined where it could not be read at all. */
  readonly extract: LedgerExtract | undefined;
  readonly issues: readonly ImportIssue[];
};

/** So many bad cells of an extract are listed, and the rest counted. */
export const mostIssues = 200;

/**
 * Reads an extract of the accounting system, CSV or XLSX: which column is which is found by its heading, wherever the
 * headings stand. Writes nothing. A CSV file is streamed, so its length costs no memory.
 */
export async function readLedgerExtract(path: string): Promise<ReadExtract> {
  const log = issueLog(mostIssues);
  const name = basename(path);
  const isWorkbook = [".xlsx", ".xlsm", ".xls"].includes(extname(name).toLowerCase());
  const extract = await (isWorkbook ? readSheets(path, name, log.report) : readText(path, name, log.report));
  // Rows that can't be read are missing from the sum: their own issues say why it differs.
  if (extract !== undefined && log.issues().length === 0) checkGrandTotal(extract, log.report);
  return { extract, issues: log.issues() };
}

async function readText(path: string, name: string, report: Report): Promise<LedgerExtract | undefined> {
  const reader = extractReader({ file: name }, report);
  const streamed = await streamCsv(path, name, report, reader.take);
  if (streamed === undefined) return undefined;
  const rows = reader.finish();
  return rows && { name, sha256: streamed.sha256, bytes: streamed.bytes, ...rows };
}

async function readSheets(path: string, name: string, report: Report): Promise<LedgerExtract | undefined> {
  const read = await readFileBytes(path, name, defaultLimits.bytesPerWorkbook);
  if (!("bytes" in read)) {
    report(read);
    return undefined;
  }
  const sheets = await readWorkbook(read.bytes, { file: name }, defaultLimits, report);
  if (sheets === undefined) return undefined;
  const texts = sheets.map((sheet) => ({ sheet, rows: sheetTexts(sheet) }));
  const fitting = texts.filter(({ rows }) => rows.slice(0, 60).some(isHeadingRow));
  const [chosen = texts[0], second] = fitting;
  if (second !== undefined) {
    report(
      twoSheets(
        name,
        fitting.map(({ sheet }) => sheet.name),
      ),
    );
    return undefined;
  }
  if (chosen === undefined) return undefined;
  const place: Place = { file: name, sheet: chosen.sheet.name };
  const reader = extractReader(place, report);
  for (const [at, row] of chosen.rows.entries()) reader.take(row, at + 1);
  const rows = reader.finish();
  return rows && { name, sheet: chosen.sheet.name, sha256: read.sha256, bytes: read.bytes.length, ...rows };
}

/** A day is written as such wherever it stands: only a period is ever one. */
function sheetTexts({ rows }: Sheet): readonly (readonly string[])[] {
  return rows.map((row) =>
    rowText(
      row,
      row.map(() => true),
    ),
  );
}

function twoSheets(file: string, names: readonly string[]): ImportIssue {
  const sheets = names.map((name) => `“${name}”`).join(" and ");
  const message = `${file} has ledger rows on ${sheets}. Put them on one sheet, or send each in a file of its own.`;
  return { file, found: `${names.length} sheets with ledger rows`, expected: "one", message };
}

const shown = [
  ["budget", "budget"],
  ["actual", "actual"],
  ["committed", "commitment"],
] as const satisfies readonly (readonly [keyof RowSums, keyof ExtractRows["headings"]["at"]])[];

/** Holds the rows against the total the file itself gives, where a row says it is the total of all. */
function checkGrandTotal({ name, sheet, headings, grandTotal }: LedgerExtract, report: Report): void {
  if (grandTotal === undefined) return;
  const { line, words, given, counted } = grandTotal;
  for (const [sum, meaning] of shown) {
    const difference = given[sum] - counted[sum];
    const column = headings.names[meaning] ?? meaning;
    if (difference === 0 || headings.names[meaning] === undefined) continue;
    const message = `“${words}” gives ${pounds(pence(given[sum]))} under ${column}, but the rows above come to ${pounds(pence(counted[sum]))}: a difference of ${pounds(pence(difference))}. Rows may be missing, or the total was typed over. Extract it again.`;
    const place = { file: name, ...(sheet === undefined ? {} : { sheet }), line, column };
    report({ ...place, found: pounds(pence(given[sum])), expected: pounds(pence(counted[sum])), message });
  }
}
