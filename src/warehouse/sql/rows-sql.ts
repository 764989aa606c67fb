import type { Condition } from "../../domain/records/condition.ts";
import type { RecordsMeant } from "../../domain/records/tally.ts";
import { type ConditionScope, conditionSql, outsideCalendars, spanSql } from "./condition-sql.ts";
import type { Dialect } from "./dialect.ts";

/**
 * The records of the loads in effect, as an engine has them: a SELECT with the feed's columns by their names, `_load` and
 * `_line`, without the days that later loads replaced and without rejected rows.
 */
export type RecordSource = string;

/**
 * A SELECT of the records meant. Where a feed's newest record of a key counts, older ones go before anything is
 * filtered; `oncePer` works on what days and conditions leave, and
 * `ofThese` on what that leaves.
 */
export function rowsSql(meant: RecordsMeant, source: RecordSource, dialect: Dialect): string {
  const { ofThese, ...counted } = meant;
  const filters =
    ofThese === undefined
      ? []
      : filtersSql({ ...counted, days: undefined, where: undefined, ...ofThese }, dialect);
  const rows = countedSql(counted, source, dialect);
  return filters.length === 0 ? rows : `SELECT * FROM (${rows}) WHERE ${filters.join(" AND ")}`;
}

function countedSql(meant: RecordsMeant, source: RecordSource, dialect: Dialect): string {
  const { feed, oncePer } = meant;
  const byKey = feed.repeats === "newest counts" && feed.key.length > 0;
  const known = byKey ? onceSql(meant, `SELECT * FROM (${source})`, feed.key, dialect) : source;
  const filters = filtersSql(meant, dialect);
  const left = filters.length === 0 ? known : `SELECT * FROM (${known}) WHERE ${filters.join(" AND ")}`;
  if (oncePer === undefined || oncePer.length === 0 || (byKey && agree(oncePer, feed.key))) return left;
  return onceSql(meant, left, oncePer, dialect);
}

/**
 * How many of the records some days or loads hold have a day that a condition can't count by its calendar: to be asked
 * first, and to be told. Undefined where no condition needs a calendar.
 */
export function outsideSql(
  meant: RecordsMeant,
  alsoBy: readonly (Condition | undefined)[],
  source: RecordSource,
  dialect: Dialect,
): string | undefined {
  const conditions = [meant.where, meant.ofThese?.where, ...alsoBy].filter((one) => one !== undefined);
  const outside = outsideCalendars(conditions, scopeOf(meant), dialect);
  if (outside === undefined) return undefined;
  const days = meant.days === undefined ? "" : ` AND ${spanSql(meant.feed, meant.days, dialect)}`;
  return `SELECT count(*) AS ${dialect.name("outside")} FROM (${source}) WHERE (${outside})${days}`;
}

/** What the conditions of a query are about. */
export function scopeOf({ feed, calendars }: RecordsMeant): ConditionScope {
  return { feed, calendars };
}

/** The place of a record's load among the loads, the oldest being 1. */
export function loadPlace({ loads }: RecordsMeant, dialect: Dialect): string {
  const ids = loads.map(({ load }) => load.id);
  return dialect.placeIn(ids, dialect.name("_load"));
}

/** Whether of some records only the newest counts. */
export function isOnce({ feed, oncePer = [], ofThese }: RecordsMeant): boolean {
  return (
    oncePer.length > 0 || ofThese !== undefined || (feed.repeats === "newest counts" && feed.key.length > 0)
  );
}

/** What a record must meet to be meant, each condition by itself. */
export function filtersSql(meant: RecordsMeant, dialect: Dialect): readonly string[] {
  const { feed, days, where } = meant;
  return [
    ...(days === undefined ? [] : [spanSql(feed, days, dialect)]),
    ...(where === undefined ? [] : [conditionSql(where, scopeOf(meant), dialect)]),
  ];
}

/** A blank agrees with nothing: such a record counts by itself. */
function onceSql(meant: RecordsMeant, rows: string, per: readonly string[], dialect: Dialect): string {
  const names = per.map((name) => dialect.name(name));
  const blank = names.map((name) => `${name} IS NULL`).join(" OR ");
  const load = dialect.name("_load");
  const line = dialect.name("_line");
  const alone = (value: string) => `CASE WHEN ${blank} THEN ${value} END`;
  const columns = [...meant.feed.columns.map(({ name }) => name), "_load", "_line"];
  return dialect.oncePer(
    rows,
    columns,
    [...names, alone(load), alone(line)],
    [loadPlace(meant, dialect), line],
  );
}

function agree(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
