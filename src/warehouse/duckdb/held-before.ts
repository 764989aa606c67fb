import { loadsInEffect } from "../../domain/feed/in-effect.ts";
import type { LoadInEffect } from "../../domain/feed/load.ts";
import { spanSql } from "../sql/condition-sql.ts";
import type { LoadRequest } from "../warehouse.ts";
import { duckDbDialect } from "./duckdb-dialect.ts";
import type { HeldLoad } from "./held-load.ts";
import { recordSource } from "./record-source.ts";

/**
 * SQL of the rows whose key an earlier load in effect has, on days this one does not replace: `_at`, and a `_mark` that
 * names the earliest such load and its line. Undefined where nothing could be there.
 */
export function heldBeforeSql(
  { feed, replaces }: LoadRequest,
  rows: string,
  before: readonly HeldLoad[],
): string | undefined {
  if (replaces === undefined && feed.loads === "replaces everything") return undefined;
  const loads: readonly LoadInEffect[] = loadsInEffect(before.map(({ load }) => load));
  const day = duckDbDialect.name(feed.time);
  const replaced =
    replaces !== undefined
      ? spanSql(feed, replaces, duckDbDialect)
      : feed.loads === "replaces its days"
        ? `CAST(${day} AS DATE) BETWEEN (SELECT min(CAST(${day} AS DATE)) FROM (${rows})) AND (SELECT max(CAST(${day} AS DATE)) FROM (${rows}))`
        : "FALSE";
  const key = feed.key.map((name) => duckDbDialect.name(name));
  const earlier = `SELECT ${key.join(", ")}, min_by(_load || ':' || _line, _line) AS _where FROM (${recordSource(feed, loads, before)}) WHERE NOT coalesce(${replaced}, FALSE) GROUP BY ${key.join(", ")}`;
  return `SELECT _line AS _at, 'h:' || _where AS _mark FROM (${rows}) JOIN (${earlier}) USING (${key.join(", ")})`;
}
