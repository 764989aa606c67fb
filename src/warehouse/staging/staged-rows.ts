import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { LineSource } from "./plain-source.ts";

/** A file of rows read into typed cells. */
export type StagedRows = {
  readonly path: string;
  readonly lines: LineSource;
  /** Whether its rows say what is wrong with them; where they don't, nothing is wrong with any. */
  readonly judged: boolean;
};

/** The rows of a staged file as SQL, each with its `_line`, accepted (`_problem` is null) and rejected alike. */
export function stagedRows({ path, lines, judged }: StagedRows): string {
  const file = duckDbDialect.text(path);
  const marks = judged
    ? ""
    : ", CAST(NULL AS VARCHAR) AS _problem, CAST(NULL AS VARCHAR) AS _warning, CAST(NULL AS VARCHAR[]) AS _raw";
  if (lines.kind === "column") return `SELECT *${marks} FROM read_parquet(${file})`;
  return `SELECT * EXCLUDE (file_row_number), file_row_number + ${lines.first} AS _line${marks} FROM read_parquet(${file}, file_row_number = true)`;
}
