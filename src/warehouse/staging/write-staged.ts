import { rename } from "node:fs/promises";
import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { DuckEngine, QueryLimits } from "../duckdb/engine.ts";
import type { LoadRequest } from "../warehouse.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { type CsvReading, rawRows } from "./plain-source.ts";
import { plainSql } from "./plain-sql.ts";
import { type StagedRows, stagedRows } from "./staged-rows.ts";
import { stagingSql } from "./staging-sql.ts";

/**
 * Reads a plain file into a Parquet file at `path`, in one pass. Most files are plain throughout: that is tried first, and
 * where a row is met that is not, the file is read again in steps.
 */
export async function writeStaged(
  engine: DuckEngine,
  request: LoadRequest,
  loadId: string,
  path: string,
): Promise<StagedRows> {
  const { plain, feed, progress, signal } = request;
  const limits: QueryLimits = {
    signal,
    progress: progress && ((percent) => progress({ step: "reading", percent })),
  };
  const columns = feed.columns.map(({ name }) => name);
  const read = async (reading: CsvReading): Promise<StagedRows> => {
    const rows = rawRows(plain, columns, reading);
    try {
      await engine.query(copy(stagingSql(request, loadId, rows), path), limits);
      return { path, lines: rows.lines, judged: true };
    } catch (cause) {
      const again = otherwise(reading, cause);
      if (again === undefined) throw readingTrouble(request, cause);
      return read(again);
    }
  };
  const usual: CsvReading = { extra: 1, lineEndsInCells: false };
  const rows = rawRows(plain, columns, usual);
  try {
    await engine.query(copy(plainSql(request, loadId, rows), path), limits);
    return { path, lines: rows.lines, judged: false };
  } catch {
    // Whatever it was, it is met again and told.
    signal?.throwIfAborted();
    return read(usual);
  }
}

/** Adds marks to the problems of rows: `marks` is SQL that gives a line as `_at` and its mark as `_mark`. */
export async function addMarks(
  engine: DuckEngine,
  feed: Feed,
  staged: StagedRows,
  marks: string,
  limits: QueryLimits,
): Promise<StagedRows> {
  const rows = stagedRows(staged);
  const problem =
    "CASE WHEN _mark IS NULL THEN _problem ELSE concat_ws(' ', _problem, _mark) END AS _problem";
  const raw = `CASE WHEN _mark IS NULL OR _raw IS NOT NULL THEN _raw ELSE [${feed.columns.map(written).join(", ")}] END AS _raw`;
  const without = staged.lines.kind === "counted" ? "_at, _mark, _line" : "_at, _mark";
  const again = `${staged.path}.again`;
  // A staged file is in the order of its lines: where lines are counted, a row's place tells its line.
  const sql = `SELECT * EXCLUDE (${without}) REPLACE (${problem}, ${raw}) FROM (${rows}) LEFT JOIN (${marks}) ON _at = _line ORDER BY _line`;
  await engine.query(copy(sql, again), limits);
  await rename(again, staged.path);
  return { ...staged, judged: true };
}

/** A cell of a row that could be read, as it is shown, which is nearly as it stood. */
function written({ name, type }: FeedColumn): string {
  const cell = duckDbDialect.name(name);
  const pounds = `CASE WHEN ${cell} < 0 THEN '-' ELSE '' END || abs(${cell}) // 100 || '.' || lpad(CAST(abs(${cell}) % 100 AS VARCHAR), 2, '0')`;
  return `coalesce(${type === "money" ? pounds : duckDbDialect.asText(cell, type, 0)}, '')`;
}

function copy(sql: string, path: string): string {
  return `COPY (${sql}) TO ${duckDbDialect.text(path)} (FORMAT parquet, COMPRESSION zstd, WRITE_BLOOM_FILTER false)`;
}

function otherwise(reading: CsvReading, cause: unknown): CsvReading | undefined {
  const message = String(cause);
  if (!reading.lineEndsInCells && /null_padding in conjunction with quoted new lines/.test(message)) {
    return { ...reading, lineEndsInCells: true };
  }
  if (reading.extra === 1 && /Expected Number of Columns/.test(message)) return { ...reading, extra: 200 };
  return undefined;
}

function readingTrouble({ file }: LoadRequest, cause: unknown): unknown {
  const message = String(cause);
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  if (line === undefined) return cause;
  const trouble = (what: string) => new WarehouseTrouble(`Line ${line} of ${file.name} ${what}`, { cause });
  if (/unterminated quote/.test(message)) {
    return trouble(
      "has a quotation mark that is opened and not closed, or more text after it is closed. Write the mark within a text twice, or export the file again, and load it anew.",
    );
  }
  if (/not utf-8|unicode/i.test(message)) {
    return trouble(
      "holds letters in another encoding than the rest. Export the file as UTF-8 and load it anew.",
    );
  }
  if (/Maximum line size/i.test(message)) {
    return trouble("is longer than 2 million characters. Look for a quotation mark that is never closed.");
  }
  if (/Expected Number of Columns/.test(message)) {
    return trouble("has over 200 cells more than the headings. Take them out and load the file anew.");
  }
  return trouble("can't be read. Export the file again as CSV and load it anew.");
}
