import { stringify } from "csv-stringify/sync";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { FoundRecord } from "../../domain/records/record.ts";
import { safeText } from "../../open-data/safe-cell.ts";

/** A file of records holds so many at most: more are neither read nor needed by a person. */
export const mostInFile = 50_000;

/**
 * Records as CSV (RFC 4180, UTF-8), each with the load and line it was taken from and without columns about persons.
 * Text that a spreadsheet would take for a formula has an apostrophe before it; figures keep their sign.
 */
export function recordsCsv(columns: readonly FeedColumn[], records: readonly FoundRecord[]): string {
  if (columns.some(({ personal }) => personal)) throw new Error("A column about persons was to be written");
  const heading = ["load", "line", ...columns.map(({ name }) => name)];
  const lines = records.map(({ load, line, cells }) => [
    load,
    String(line),
    ...columns.map(({ name, type }) => (type === "text" ? safeText(cells[name] ?? "") : (cells[name] ?? ""))),
  ]);
  return stringify([heading, ...lines]);
}
