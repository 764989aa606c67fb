import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import type { DaySpan } from "../../domain/feed/load.ts";
import type { Condition, Scalar } from "../../domain/records/condition.ts";
import type { DayCount } from "../../domain/records/tally.ts";
import type { Dialect } from "./dialect.ts";
import { dayOf, scalarSql } from "./scalar-sql.ts";

/** What conditions are about: a feed's columns, and the calendars they may name. */
export type ConditionScope = {
  readonly feed: Feed;
  readonly calendars?: ReadonlyMap<string, DayCount> | undefined;
};

type Within = Extract<Condition, { within: unknown }>["within"];

/**
 * A condition as SQL, yes, no or unknown; unknown counts as no, also under "not", so that a blank cell meets only
 * "held: false" and what is put the other way round. Throws of a column or calendar that is not there, and of an end
 * of a range that is no value of its column.
 */
export function conditionSql(condition: Condition, scope: ConditionScope, dialect: Dialect): string {
  if ("all" in condition) return joined(condition.all, "AND", dialect.boolean(true), scope, dialect);
  if ("any" in condition) return joined(condition.any, "OR", dialect.boolean(false), scope, dialect);
  if ("not" in condition) return `(NOT ${dialect.orNo(conditionSql(condition.not, scope, dialect))})`;
  if ("within" in condition) return withinSql(condition.within, scope, dialect);
  const cell = dialect.name(columnOf(scope.feed, condition.column).name);
  if ("held" in condition) return `(${cell} IS ${condition.held ? "NOT NULL" : "NULL"})`;
  if ("in" in condition) return amongSql(condition.column, condition.in, scope, dialect);
  if ("notIn" in condition) {
    const among = amongSql(condition.column, condition.notIn, scope, dialect);
    return `(${cell} IS NOT NULL AND NOT ${dialect.orNo(among)})`;
  }
  return rangeSql(condition, scope, dialect);
}

function joined(
  conditions: readonly Condition[],
  by: "AND" | "OR",
  ofNone: string,
  scope: ConditionScope,
  dialect: Dialect,
): string {
  if (conditions.length === 0) return ofNone;
  return `(${conditions.map((one) => conditionSql(one, scope, dialect)).join(` ${by} `)})`;
}

function amongSql(
  name: string,
  values: readonly Scalar[],
  { feed }: ConditionScope,
  dialect: Dialect,
): string {
  const column = columnOf(feed, name);
  const cell = dialect.name(column.name);
  const days = column.type === "datetime" ? values.map(String).filter((value) => dayOf(value)) : [];
  const others = values.filter((value) => !days.includes(String(value)));
  const listed = others.flatMap((value) => scalarSql(column, value, dialect) ?? []);
  const parts = days.map((day) => rangeSql({ column: name, from: day, to: day }, { feed }, dialect));
  if (listed.length > 0) parts.push(dialect.among(cell, listed, column.type));
  return parts.length === 0 ? dialect.boolean(false) : `(${parts.join(" OR ")})`;
}

function rangeSql(
  {
    column: name,
    from,
    to,
  }: { readonly column: string; readonly from?: Scalar | undefined; readonly to?: Scalar | undefined },
  { feed }: ConditionScope,
  dialect: Dialect,
): string {
  const column = columnOf(feed, name);
  const cell = dialect.name(column.name);
  const parts = [`${cell} IS NOT NULL`];
  const end = (value: Scalar) => {
    const sql = scalarSql(column, value, dialect);
    if (sql === undefined) throw new Error(`“${value}” is no ${column.type} for the column ${name}`);
    return sql;
  };
  if (from !== undefined) parts.push(`${cell} >= ${end(from)}`);
  if (to !== undefined) {
    const lastDay = column.type === "datetime" ? dayOf(String(to)) : undefined;
    parts.push(
      lastDay === undefined
        ? `${cell} <= ${end(to)}`
        : `${cell} < ${dialect.moment(lastDay.add({ days: 1 }).toPlainDateTime())}`,
    );
  }
  return `(${parts.join(" AND ")})`;
}

function withinSql(within: Within, scope: ConditionScope, dialect: Dialect): string {
  const most = dialect.whole(BigInt(within.days));
  const { from, to } = ends(within, scope.feed, dialect);
  if (within.calendar === undefined) return `(${dialect.daysBetween(from, to)} <= ${most})`;
  const { first, counts } = calendarOf(within.calendar, scope);
  const upTo = (day: string) => dialect.numberAt(counts, dialect.daysBetween(dialect.day(first), day));
  return `(${upTo(to)} - ${upTo(from)} <= ${most})`;
}

function ends(within: Within, feed: Feed, dialect: Dialect) {
  const day = (name: string) => {
    const column = columnOf(feed, name);
    if (column.type !== "date" && column.type !== "datetime") {
      throw new Error(`Days can't be counted from the column ${name}: it holds ${column.type}`);
    }
    return dialect.dayOf(dialect.name(column.name), column.type);
  };
  return { from: day(within.from), to: day(within.to) };
}

function calendarOf(name: string, { calendars }: ConditionScope): DayCount {
  const calendar = calendars?.get(name);
  if (calendar === undefined) throw new Error(`A condition counts days by the calendar ${name}, not given`);
  return calendar;
}

/**
 * True of a record of which a condition would have to count a day that lies outside its calendar. Undefined where no
 * condition names a calendar.
 */
export function outsideCalendars(
  conditions: readonly Condition[],
  scope: ConditionScope,
  dialect: Dialect,
): string | undefined {
  const parts = conditions.flatMap(withins).flatMap((within) => {
    if (within.calendar === undefined) return [];
    const { first, counts } = calendarOf(within.calendar, scope);
    const last = first.add({ days: counts.length - 1 });
    const { from, to } = ends(within, scope.feed, dialect);
    const both = `${from} IS NOT NULL AND ${to} IS NOT NULL`;
    const outside = [from, to].map(
      (day) => `${day} < ${dialect.day(first)} OR ${day} > ${dialect.day(last)}`,
    );
    return [`(${both} AND (${outside.join(" OR ")}))`];
  });
  return parts.length === 0 ? undefined : [...new Set(parts)].join(" OR ");
}

function withins(condition: Condition): readonly Within[] {
  if ("within" in condition) return [condition.within];
  if ("all" in condition) return condition.all.flatMap(withins);
  if ("any" in condition) return condition.any.flatMap(withins);
  return "not" in condition ? withins(condition.not) : [];
}

/** The day of a record of a feed: of its time column. */
export function recordDay(feed: Feed, dialect: Dialect): string {
  const { name, type } = columnOf(feed, feed.time);
  return dialect.dayOf(dialect.name(name), type);
}

/** True of records within a span of days. A datetime is compared as it is held, so that an engine can skip what is outside. */
export function spanSql(feed: Feed, { from, to }: DaySpan, dialect: Dialect): string {
  const range = { column: feed.time, from: from.toString(), to: to.toString() };
  return rangeSql(range, { feed }, dialect);
}

/** True of records outside every one of the spans. */
export function withoutSql(feed: Feed, spans: readonly DaySpan[], dialect: Dialect): string {
  const within = spans.map((span) => spanSql(feed, span, dialect)).join(" OR ");
  return `(NOT ${dialect.orNo(`(${within})`)})`;
}
