import { CsvError, parse } from "csv-parse/sync";
import type { Place, Report } from "./import-issue.ts";
import type { Limits } from "./limits.ts";
import { wrongSeparator } from "./separators.ts";

/** Stops the parser once there are more rows than are taken. */
class TooManyRows extends Error {}

/**
 * Hands over the records of a CSV file one by one, each with the line it starts on, headings first. What follows a
 * broken quotation mark can't be told apart, so reading ends there with an issue. Says whether it came to the end.
 */
export function readCsv(
  bytes: Buffer,
  place: Place,
  limits: Limits,
  report: Report,
  take: (cells: readonly string[], line: number) => void,
): boolean {
  let next = 1;
  let records = 0;
  try {
    parse(bytes, {
      bom: true,
      relax_column_count: true,
      record_delimiter: bytes.includes("\r") ? ["\r\n", "\n", "\r"] : "\n",
      max_record_size: limits.charactersPerRow,
      on_record: (cells: string[], { lines }) => {
        records += 1;
        if (records > limits.rowsPerTable + 1) throw new TooManyRows();
        take(cells, next);
        next = lines + 1;
        return null;
      },
    });
    return true;
  } catch (cause) {
    const here = { ...place, line: next };
    if (cause instanceof TooManyRows) report(tooManyRows(place, limits.rowsPerTable));
    else if (!(cause instanceof CsvError)) throw cause;
    else if (records > 0) report({ ...here, ...broken(cause, next) });
    else report(wrongSeparator(firstLine(bytes), here) ?? { ...here, ...broken(cause, next) });
    return false;
  }
}

function firstLine(bytes: Buffer): string {
  return bytes.toString("utf8", 0, 4096).split(/[\r\n]/, 1)[0] ?? "";
}

/** The issue of a file or sheet with more rows than are taken in one go. */
export function tooManyRows(place: Place, limit: number) {
  const rows = limit.toLocaleString("en-GB");
  const message = `There are more than ${rows} rows. Split the table over several packages and import one after another.`;
  return { ...place, found: `more than ${rows} rows`, expected: `up to ${rows} rows`, message };
}

/** What is wrong with a record that is not CSV, in words. */
export function broken({ code, message }: CsvError, line: number) {
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return {
        found: "a quotation mark that is never closed",
        expected: "a closing quotation mark",
        message: `A quotation mark opened in the row that starts on line ${line} is never closed. The file may be cut off; send it again whole.`,
      };
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return {
        found: "a single quotation mark within a cell",
        expected: "two quotation marks for each one meant",
        message: `A cell in the row that starts on line ${line} has a quotation mark in its middle. Put the cell in quotation marks and double those within it.`,
      };
    case "CSV_MAX_RECORD_SIZE":
      return {
        found: "a very long row",
        expected: "a row of ordinary length",
        message: `The row that starts on line ${line} is longer than any row may be. A quotation mark may be missing its other half.`,
      };
    default:
      return { found: message, expected: "CSV", message: `Line ${line} is not CSV: ${message}` };
  }
}
