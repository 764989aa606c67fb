import type { Feed } from "../../domain/feed/feed.ts";
import type { RejectedRecord } from "../../domain/feed/load.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { DuckEngine } from "../duckdb/engine.ts";
import { problemsOf } from "./problem-words.ts";
import { type StagedRows, stagedRows } from "./staged-rows.ts";

/** The rejected rows of a staged file in the order of their lines, with the words of what is wrong. */
export async function rejectedRecords(
  engine: DuckEngine,
  feed: Feed,
  staged: StagedRows,
  from: number,
  most: number,
): Promise<readonly RejectedRecord[]> {
  if (!staged.judged) return [];
  const { whole } = duckDbDialect;
  const rows = await engine.lists(
    `SELECT _line, _problem, _raw FROM (${stagedRows(staged)}) WHERE _problem IS NOT NULL ORDER BY _line LIMIT ${whole(BigInt(most))} OFFSET ${whole(BigInt(from))}`,
  );
  return rows.map((row) => {
    const raw: readonly unknown[] = Array.isArray(row["_raw"]) ? row["_raw"] : [];
    const cells = Object.fromEntries(feed.columns.map(({ name }, at) => [name, String(raw[at] ?? "")]));
    const problems = problemsOf(String(row["_problem"]), feed, cells);
    return { line: Number(row["_line"]), problems, cells };
  });
}
