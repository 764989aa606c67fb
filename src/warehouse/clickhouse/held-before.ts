import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import type { ColumnType } from "../../domain/feed/feed-column.ts";
import type { DaySpan, LoadInEffect } from "../../domain/feed/load.ts";
import { decimalType, duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { DuckEngine } from "../duckdb/engine.ts";
import { recordDay } from "../sql/condition-sql.ts";
import { placesOf } from "../sql/scalar-sql.ts";
import type { LoadRequest } from "../warehouse.ts";
import { clickHouseDialect } from "./clickhouse-dialect.ts";
import type { Cluster } from "./cluster.ts";
import { placeOfRecords } from "./place-of-records.ts";
import { sourceOf } from "./read-records.ts";
import { sentCell } from "./staged-csv.ts";

const { text } = duckDbDialect;

/**
 * For a feed that takes no key twice: SQL of the staged rows (a SELECT) whose key a record in effect has, on days this
 * load does not replace, as `_at` and `_mark` (h:LOAD:LINE). The keys come over as a file, to be joined where the staged
 * rows are. Undefined where nothing could be there.
 */
export async function heldBefore(
  rows: string,
  request: LoadRequest,
  loads: readonly LoadInEffect[],
  { cluster, engine, folder }: { cluster: Cluster; engine: DuckEngine; folder: string },
): Promise<string | undefined> {
  const { feed, replaces } = request;
  if (feed.repeats !== "rejected" || feed.key.length === 0 || loads.length === 0) return undefined;
  if (replaces === undefined && feed.loads === "replaces everything") return undefined;
  const itsDays = feed.loads === "replaces its days" ? await daysOf(rows, feed, engine) : undefined;
  const replaced = replaces ?? itsDays;
  const kept = loads.map(({ load, without }) => ({
    load,
    without: replaced === undefined ? without : [...without, replaced],
  }));
  const path = join(folder, "held.csv");
  const keys = feed.key.map((key) => clickHouseDialect.name(key)).join(", ");
  const source = sourceOf(await placeOfRecords(cluster, feed, kept), { feed, loads: kept });
  const held = await cluster.entry.csv(`SELECT _load, _line, ${keys} FROM (${source})`);
  await pipeline(held, createWriteStream(path));
  const columns = feed.key.map((key) => columnOf(feed, key));
  const types = columns.map((column, at) => `'_K${at}': ${text(heldType(column.type, placesOf(column)))}`);
  const file = `read_csv(${text(path)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', columns = {'_held_load': 'VARCHAR', '_held_line': 'BIGINT', ${types.join(", ")}})`;
  const agree = columns.map((column, at) => `${sentCell(column)} = _K${at}`).join(" AND ");
  return `SELECT _line AS _at, 'h:' || min_by(_held_load || ':' || _held_line, _held_line) AS _mark FROM (${rows}) JOIN ${file} ON ${agree} GROUP BY _line`;
}

async function daysOf(rows: string, feed: Feed, engine: DuckEngine): Promise<DaySpan | undefined> {
  const day = recordDay(feed, duckDbDialect);
  const [found] = await engine.query(`SELECT min(${day}) AS _first, max(${day}) AS _last FROM (${rows})`);
  const [first, last] = [found?.("_first"), found?.("_last")];
  if (!first || !last) return undefined;
  return { from: Temporal.PlainDate.from(first), to: Temporal.PlainDate.from(last) };
}

function heldType(type: ColumnType, places: number): string {
  if (type === "text") return "VARCHAR";
  return type === "decimal" ? decimalType(places) : "BIGINT";
}
