import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { LineSource } from "./plain-source.ts";

/** The rows of a staged file as SQL, each with its `_line`, accepted (`_problem` is null) and rejected alike. */
export function stagedRows(path: string, lines: LineSource): string {
  const file = duckDbDialect.text(path);
  if (lines.kind === "column") return `SELECT * FROM read_parquet(${file})`;
  return `SELECT * EXCLUDE (file_row_number), file_row_number + ${lines.first} AS _line FROM read_parquet(${file}, file_row_number = true)`;
}
