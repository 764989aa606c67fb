import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { DuckEngine, QueryLimits } from "../duckdb/engine.ts";

const { name } = duckDbDialect;
const widestBits = 100_000_000;

/**
 * Whether the rows (a SELECT) differ in the columns, as nearly all files do: told without keeping every key where it can
 * be. A blank agrees with nothing.
 */
export async function allDiffer(
  engine: DuckEngine,
  feed: Feed,
  columns: readonly string[],
  rows: string,
  limits: QueryLimits,
): Promise<boolean> {
  const names = columns.map(name);
  const held = names.map((one) => `${one} IS NOT NULL`).join(" AND ");
  const [only] = columns;
  if (columns.length === 1 && only !== undefined && columnOf(feed, only).type === "integer") {
    const told = await byBits(engine, name(only), rows, limits);
    if (told !== undefined) return told;
  }
  const hashes = names.length === 1 ? `hash(${names.join()})` : `hash(row(${names.join(", ")}))`;
  const [found] = await engine.query(
    `SELECT count(*) AS held, count(DISTINCT ${hashes}) AS different FROM (${rows}) WHERE ${held}`,
    limits,
  );
  return found?.("held") === found?.("different");
}

/** Whole numbers that lie close together: a bit for each. */
async function byBits(
  engine: DuckEngine,
  column: string,
  rows: string,
  limits: QueryLimits,
): Promise<boolean | undefined> {
  const [ends] = await engine.query(
    `SELECT count(${column}) AS held, min(${column}) AS least, max(${column}) AS most FROM (${rows})`,
    limits,
  );
  const [held, least, most] = ["held", "least", "most"].map((one) => ends?.(one) ?? null);
  if (least == null || most == null) return true;
  if (BigInt(most) - BigInt(least) > widestBits) return undefined;
  const [found] = await engine.query(
    `SELECT bit_count(bitstring_agg(${column}, ${least}, ${most})) AS different FROM (${rows})`,
    limits,
  );
  return found?.("different") === held;
}

/** SQL of the rows that come after one they agree with, with a mark: `_at`, `_mark`. */
export function repeatedSql(columns: readonly string[], rows: string, mark: string): string {
  const names = columns.map(name).join(", ");
  const held = columns.map((one) => `${name(one)} IS NOT NULL`).join(" AND ");
  const several = `SELECT ${names} FROM (${rows}) WHERE ${held} GROUP BY ${names} HAVING count(*) > 1`;
  const firsts = `SELECT _line, min(_line) OVER (PARTITION BY ${names}) AS _first FROM (${rows}) SEMI JOIN (${several}) USING (${names})`;
  return `SELECT _line AS _at, '${mark}:' || _first AS _mark FROM (${firsts}) WHERE _line > _first`;
}
