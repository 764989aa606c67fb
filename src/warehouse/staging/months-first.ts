import type { CheckOutcome } from "../../domain/feed/check.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { DuckEngine, QueryLimits } from "../duckdb/engine.ts";
import { type MarkCounts, records } from "./check-outcomes.ts";

const monthFirst = "^ *(0?[1-9]|1[0-2])[/.-](1[3-9]|2[0-9]|3[01])[/.-]([0-9]{4}|[0-9]{2})([^0-9]|$)";

/**
 * A failure for each column of days that is written with the month first throughout: some of its cells can be nothing
 * else (04/13/2019), and every day that was taken lies in the first twelve of its month, so that each may be another day
 * than was meant. Such a file is not to be kept. A column with later days too has slips, which are rejected one by one.
 */
export async function monthsFirst(
  engine: DuckEngine,
  feed: Feed,
  path: string,
  counts: MarkCounts,
  limits: QueryLimits,
): Promise<readonly CheckOutcome[]> {
  const { name, text } = duckDbDialect;
  const outcomes: CheckOutcome[] = [];
  for (const [at, column] of feed.columns.entries()) {
    const isDay = column.type === "date" || column.type === "datetime";
    if (!isDay || (counts.get(`t${at}`) ?? 0) === 0) continue;
    const day = `day(${name(column.name)})`;
    const [found] = await engine.query(
      `SELECT count(*) FILTER (_problem IS NOT NULL AND regexp_matches(_raw[${at + 1}], '${monthFirst}')) AS turned, count(*) FILTER (_problem IS NULL AND ${day} <= 12) AS early, count(*) FILTER (_problem IS NULL AND ${day} > 12) AS late FROM read_parquet(${text(path)})`,
      limits,
    );
    const [turned, early, late] = ["turned", "early", "late"].map((count) => Number(found?.(count)));
    if (turned === undefined || early === undefined || turned === 0 || early === 0 || late !== 0) continue;
    const message = `${column.title}: ${records(feed, turned)} with the month before the day, and no day after the 12th that could be read. The file most likely has the month first throughout, and the others would become other days. Extract it with the day first, or as 2021-12-25.`;
    outcomes.push({
      ...{ check: "type", columns: [column.name], outcome: "failed", failures: turned, message },
    });
  }
  return outcomes;
}
