import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import type { ColumnType } from "../../domain/feed/feed-column.ts";
import type { DaySpan, Load, LoadInEffect } from "../../domain/feed/load.ts";
import type { FoundRecord, RecordPage } from "../../domain/records/record.ts";
import type { RecordsMeant, TallyQuery, TallyRow } from "../../domain/records/tally.ts";
import { withoutSql } from "../sql/condition-sql.ts";
import { outsideTrouble } from "../sql/outside-trouble.ts";
import { cellsSql, foundRecord, recordCountSql, recordsSql } from "../sql/records-sql.ts";
import { filtersSql, isOnce, outsideSql } from "../sql/rows-sql.ts";
import { refuseTooMany, tallyOver, tallyRow, tallySql } from "../sql/tally-sql.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { clickHouseDialect as dialect, writtenTime } from "./clickhouse-dialect.ts";
import type { Registered } from "./register.ts";
import type { Row, Server } from "./server.ts";

/** Where the records of some loads stand. */
export type RecordPlace = {
  readonly server: Server;
  /** The table, as it is written in SQL. */
  readonly table: string;
  /** Types of the feed's columns that no load has brought so far. */
  readonly missing: ReadonlyMap<string, string>;
  /** The loads that count, by their ids. */
  readonly known: ReadonlyMap<string, Registered>;
};

/** Adds up. Where every record counts, each shard adds up its own. */
export async function tallyAt(place: RecordPlace, asked: TallyQuery): Promise<readonly TallyRow[]> {
  const query = { ...asked, ...withoutNeedlessWork(place, asked) };
  const { sourced, where } = standing(place, query);
  await refuseOutside(place, query, sourced);
  const direct = !isOnce(query) && place.missing.size === 0;
  const sql = direct
    ? tallyOver(
        query,
        `${place.table} WHERE ${[where, ...filtersSql(query, dialect)].join(" AND ")}`,
        dialect,
      )
    : tallySql(query, sourced, dialect);
  const types = query.by.map((grouping) =>
    grouping.by === "column" ? columnOf(query.feed, grouping.column).type : "date",
  );
  const rows = await place.server.rows(sql);
  refuseTooMany(query, rows.length);
  return rows.map((row) =>
    tallyRow(query, (name) =>
      name.startsWith("_G")
        ? cellOf(row[Number(name.slice(2))], types[Number(name.slice(2))])
        : cellOf(row[types.length + Number(name.slice(2))], "integer"),
    ),
  );
}

export async function recordsAt(
  place: RecordPlace,
  asked: RecordsMeant,
  columns: readonly string[],
  page: { readonly from: number; readonly most: number },
): Promise<RecordPage> {
  const meant = withoutNeedlessWork(place, asked);
  const { sourced, where, selected } = standing(place, meant);
  await refuseOutside(place, meant, sourced);
  const direct = !isOnce(meant) && place.missing.size === 0;
  const rows = [where, ...filtersSql(meant, dialect)].join(" AND ");
  const parts = meant.loads.map(({ load }) => partOf(place, load));
  const order = `_day, indexOf([${parts.join()}], _attempt), _line`;
  const cells = cellsSql(meant.feed, columns, dialect);
  const found = direct
    ? `SELECT ${cells} FROM (SELECT ${selected}, _day, _attempt FROM ${place.table} WHERE ${rows} ORDER BY ${order} LIMIT ${page.from}, ${page.most}) ORDER BY ${order}`
    : recordsSql(meant, columns, page, sourced, dialect);
  const count = direct
    ? `SELECT count(*) FROM ${place.table} WHERE ${rows}`
    : recordCountSql(meant, sourced, dialect);
  const [answered, total] = await Promise.all([place.server.rows(found), place.server.rows(count)]);
  return {
    records: answered.map((row) => recordOf(meant.feed, columns, row)),
    total: Number(total[0]?.[0] ?? 0),
  };
}

export async function recordAt(
  place: RecordPlace,
  feed: Feed,
  load: LoadInEffect,
  line: number,
): Promise<FoundRecord | undefined> {
  const columns = feed.columns.map(({ name }) => name);
  const { sourced } = standing(place, { feed, loads: [load] });
  const [row] = await place.server.rows(
    `SELECT ${cellsSql(feed, columns, dialect)} FROM (${sourced}) WHERE _line = ${dialect.whole(BigInt(line))}`,
  );
  return row === undefined ? undefined : recordOf(feed, columns, row);
}

/** Where a single load counts and its keys differ, no record can be a newer one of another. */
function withoutNeedlessWork({ known }: RecordPlace, meant: RecordsMeant): RecordsMeant {
  const { feed, loads } = meant;
  const [only, ...others] = loads;
  const same = only !== undefined && known.get(only.load.id)?.keys?.join() === feed.key.join();
  return same && others.length === 0 ? { ...meant, feed: { ...feed, repeats: "rejected" } } : meant;
}

/** The records of the loads in effect: what they meet, what is selected of them, and the SELECT of them. */
function standing(place: RecordPlace, { feed, loads, days }: Standing) {
  const { table, missing } = place;
  const part = ({ load }: LoadInEffect) => partOf(place, load);
  const whole = loads.filter(({ without }) => without.length === 0).map(part);
  const some = loads
    .filter(({ without }) => without.length > 0)
    .map((one) => `(_attempt = ${part(one)} AND ${withoutSql(feed, one.without, dialect)})`);
  const exactly = [...some, ...(whole.length > 0 ? [`_attempt IN (${whole.join(", ")})`] : [])];
  const loaded = [
    // An old server skips partitions by a plain list alone.
    `_attempt IN (${loads.map(part).join(", ")})`,
    ...(some.length > 0 ? [`(${exactly.join(" OR ")})`] : []),
  ];
  const within = days === undefined || missing.has(feed.time) ? [] : [dayRange(days)];
  const columns = feed.columns.map(({ name }) => {
    const type = missing.get(name);
    return type === undefined ? dialect.name(name) : `CAST(NULL AS ${type}) AS ${dialect.name(name)}`;
  });
  const ids = loads.map(({ load }) => dialect.text(load.id));
  const load = `transform(_attempt, [${loads.map(part).join(", ")}], [${ids.join(", ")}], '') AS _load`;
  const selected = [load, "_line", ...columns].join(", ");
  // The newest record of a key may lie outside the days asked for.
  const known = isOnce({ feed, loads }) ? loaded : [...loaded, ...within];
  return {
    where: [...loaded, ...within].join(" AND "),
    selected,
    sourced: `SELECT ${selected} FROM ${table} WHERE ${known.join(" AND ")}`,
  };
}

/** The records of some loads, for a statement around them. */
export function sourceOf(place: RecordPlace, meant: Pick<RecordsMeant, "feed" | "loads">): string {
  return standing(place, meant).sourced;
}

function partOf({ known }: RecordPlace, { id, feed }: Load): string {
  const found = known.get(id);
  if (found !== undefined) return String(found.part);
  throw new WarehouseTrouble(
    `The load ${id} of the feed ${feed} is not in the warehouse. Put its rows back from a backup, or load its file again.`,
  );
}

type Standing = Pick<RecordsMeant, "feed" | "loads" | "days">;

/** Records stand in the order of their days, so that others are never read. */
function dayRange({ from, to }: DaySpan): string {
  return `_day >= ${dialect.day(from)} AND _day <= ${dialect.day(to)}`;
}

/** A count of working days over days a calendar does not have would be wrong without a sign. */
async function refuseOutside(
  place: RecordPlace,
  query: RecordsMeant | TallyQuery,
  sourced: string,
): Promise<void> {
  const conditions = "tallies" in query ? query.tallies.map(({ where }) => where) : [];
  const sql = outsideSql(query, conditions, sourced, dialect);
  if (sql === undefined) return;
  const outside = Number((await place.server.rows(sql))[0]?.[0] ?? 0);
  if (outside > 0) throw outsideTrouble(outside, query);
}

function recordOf(feed: Feed, columns: readonly string[], row: Row): FoundRecord {
  return foundRecord(feed, columns, (name) => {
    if (name === "_R0") return cellOf(row[0], "text");
    if (name === "_R1") return cellOf(row[1], "integer");
    const at = Number(name.slice(2));
    return cellOf(row[2 + at], columnOf(feed, columns[at] ?? "").type);
  });
}

function cellOf(value: unknown, type: ColumnType = "text"): string | null {
  return value === null || value === undefined ? null : writtenTime(String(value), type);
}
