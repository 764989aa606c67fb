import type { PlainCsv, PlainFile } from "../../domain/feed/plain-file.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";

/** Where a staged row's line is known from: a column of its own, or its place in the staged file. */
export type LineSource = { readonly kind: "column" } | { readonly kind: "counted"; readonly first: number };

/** The rows of a plain file as SQL: _r0, _r1 ... are the cells of the feed's columns as text, all of them as they stand. */
export type RawRows = {
  /** A SELECT with _r0 ..., `_few` and `_many` (a row with too few or too many cells), and `_at` (its line) where it is a column. */
  readonly sql: string;
  readonly lines: LineSource;
  /** Whether there is a cell `_said` too: why a row can't be taken as it stands, blank where it can. */
  readonly says?: boolean;
};

export type CsvReading = {
  /** Cells beyond the width that are still read, so that a row with too many is told. */
  readonly extra: number;
  /** Whether cells with line ends in them may be met, which are read by one thread. */
  readonly lineEndsInCells: boolean;
};

/** Reads a plain file so that no row is dropped, filled up or shifted without a sign. */
export function rawRows(plain: PlainFile, columns: readonly string[], reading: CsvReading): RawRows {
  return plain.form === "csv" ? csvRows(plain, columns, reading) : parquetRows(plain, columns);
}

function csvRows(plain: PlainCsv, columns: readonly string[], reading: CsvReading): RawRows {
  const at = new Map(plain.columns.map(({ column, at }) => [column, at]));
  const cells = columns.map((name, place) => {
    const cell = at.get(name);
    return `${cell === undefined ? "''" : `c${cell}`} AS _r${place}`;
  });
  const line = plain.lines.kind === "cell" ? [`try_cast(c${plain.lines.at} AS BIGINT) AS _at`] : [];
  const few = plain.width > 1 ? `c${plain.width - 1} IS NULL` : "FALSE";
  const said = plain.trouble === undefined ? [] : [`coalesce(c${plain.trouble}, '') AS _said`];
  const all = [...cells, ...line, ...said, `${few} AS _few`, `c${plain.width} IS NOT NULL AS _many`];
  return {
    sql: `SELECT ${all.join(", ")} FROM ${readCsv(plain, reading)}`,
    lines: plain.lines.kind === "cell" ? { kind: "column" } : { kind: "counted", first: plain.lines.first },
    says: plain.trouble !== undefined,
  };
}

/** No cell holds this: an empty cell is read as empty, and only a cell that is not there as null. */
const neverHeld = "\u0001\u0002";

function readCsv(plain: PlainCsv, reading: CsvReading): string {
  const { text } = duckDbDialect;
  const columns = Array.from({ length: plain.width + reading.extra }, (_, at) => `'c${at}': 'VARCHAR'`);
  const options = [
    "auto_detect = false",
    "header = false",
    `delim = ${text(plain.separator)}`,
    `quote = '"'`,
    `escape = '"'`,
    `skip = ${plain.skip}`,
    `encoding = ${text(plain.encoding)}`,
    `nullstr = ${text(neverHeld)}`,
    "null_padding = true",
    "strict_mode = true",
    ...(reading.lineEndsInCells ? ["parallel = false"] : []),
    `columns = {${columns.join(", ")}}`,
  ];
  return `read_csv(${text(plain.path)}, ${options.join(", ")})`;
}

function parquetRows(plain: Extract<PlainFile, { form: "parquet" }>, columns: readonly string[]): RawRows {
  const { name, text } = duckDbDialect;
  const called = new Map(plain.columns.map(({ column, called }) => [column, called]));
  const cells = columns.map((column, place) => {
    const cell = called.get(column);
    return `${cell === undefined ? "''" : `coalesce(CAST(${name(cell)} AS VARCHAR), '')`} AS _r${place}`;
  });
  return {
    sql: `SELECT ${cells.join(", ")}, FALSE AS _few, FALSE AS _many FROM read_parquet(${text(plain.path)})`,
    lines: { kind: "counted", first: 1 },
  };
}
