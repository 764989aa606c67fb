import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { DaySpan, LoadInEffect } from "../../domain/feed/load.ts";
import { withoutSql } from "../sql/condition-sql.ts";
import { placesOf } from "../sql/scalar-sql.ts";
import { storedType } from "../staging/cell-sql.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { duckDbDialect } from "./duckdb-dialect.ts";
import type { HeldLoad } from "./held-load.ts";

type Part = { readonly held: HeldLoad; readonly without: readonly DaySpan[] };

/**
 * A SELECT of the accepted records of loads in effect, in the columns that the feed has now, whatever it had when each was
 * loaded. Refuses a load that is not there, and one with a column that can't be read as what it is now.
 */
export function recordSource(feed: Feed, loads: readonly LoadInEffect[], held: readonly HeldLoad[]): string {
  const byId = new Map(held.map((one) => [one.load.id, one]));
  const parts = loads.map(({ load, without }): Part => {
    const one = byId.get(load.id);
    if (one === undefined) throw notThere(feed, load.id);
    return { held: one, without };
  });
  if (parts.length === 0) return nothing(feed);
  const alike = Map.groupBy(parts, kindOf);
  return [...alike.values()].map((group) => filesSql(feed, group)).join(" UNION ALL ");
}

function notThere(feed: Feed, id: string): WarehouseTrouble {
  return new WarehouseTrouble(
    `The load ${id} of the feed ${feed.feed} is not in the warehouse. Put its folder back from a backup, or load its file again.`,
  );
}

/** Loads that one SELECT can read: alike in columns and lines, and without the same days. */
function kindOf({ held: { feed, lines, load }, without }: Part): string {
  return JSON.stringify([
    feed.columns.map((column) => [column.name, storedType(column)]),
    lines,
    load.rejected > 0,
    without.map(({ from, to }) => `${from}/${to}`),
  ]);
}

function filesSql(feed: Feed, group: readonly Part[]): string {
  const [first] = group;
  if (first === undefined) throw new Error("A group of loads without a load");
  const { held, without } = first;
  const { name, text } = duckDbDialect;
  const columns = feed.columns.map((column) => `${cellSql(column, held)} AS ${name(column.name)}`);
  const line = held.lines.kind === "column" ? "_line" : `file_row_number + ${held.lines.first} AS _line`;
  const files = group.map((part) => text(part.held.path)).join(", ");
  const numbered = held.lines.kind === "column" ? "" : ", file_row_number = true";
  const rows = `SELECT ${[...columns, "_load", line].join(", ")} FROM read_parquet([${files}]${numbered})${
    held.load.rejected > 0 ? " WHERE _problem IS NULL" : ""
  }`;
  if (without.length === 0) return rows;
  return `SELECT * FROM (${rows}) WHERE ${withoutSql(feed, without, duckDbDialect)}`;
}

/** A column as the feed has it now of a file in which it may have been something else. */
function cellSql(column: FeedColumn, { feed, load }: HeldLoad): string {
  const then = feed.columns.find(({ name }) => name === column.name);
  const type = storedType(column);
  if (then === undefined) return `CAST(NULL AS ${type})`;
  const cell = duckDbDialect.name(column.name);
  if (storedType(then) === type && isMoney(then) === isMoney(column)) return cell;
  if (isWider(then, column)) return `CAST(${cell} AS ${type})`;
  throw new WarehouseTrouble(
    `The load ${load.id} holds the column ${column.name} as ${then.type}, and the feed ${feed.feed} now has it as ${column.type}. Load its file again by the definition as it is now.`,
  );
}

function isMoney({ type }: FeedColumn): boolean {
  return type === "money";
}

/** Whether every value of the column as it was is one of the column as it is now. */
function isWider(then: FeedColumn, now: FeedColumn): boolean {
  if (now.type === "text") return then.type === "integer" || then.type === "date";
  if (now.type === "decimal") {
    return then.type === "integer" || (then.type === "decimal" && placesOf(then) <= placesOf(now));
  }
  return now.type === "datetime" && then.type === "date";
}

function nothing(feed: Feed): string {
  const { name } = duckDbDialect;
  const columns = feed.columns.map((column) => `CAST(NULL AS ${storedType(column)}) AS ${name(column.name)}`);
  return `SELECT ${columns.join(", ")}, CAST(NULL AS VARCHAR) AS _load, CAST(NULL AS BIGINT) AS _line WHERE FALSE`;
}
