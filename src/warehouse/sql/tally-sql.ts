import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { Grouping, Tally, TallyQuery, TallyRow } from "../../domain/records/tally.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { conditionSql, recordDay } from "./condition-sql.ts";
import type { Dialect } from "./dialect.ts";
import { type RecordSource, rowsSql, scopeOf } from "./rows-sql.ts";
import { placesOf } from "./scalar-sql.ts";
import { shownCell } from "./shown-cell.ts";

/**
 * The statement of a tally: columns _G0, _G1 ... for the groups and _S0, _S1 ... for the sums (no column of a feed
 * begins so), all of them text, the groups in the order of their values with blanks first.
 */
export function tallySql(query: TallyQuery, source: RecordSource, dialect: Dialect): string {
  return tallyOver(query, `(${rowsSql(query, source, dialect)})`, dialect);
}

/** The same over what stands after FROM: the records meant and no others. */
export function tallyOver(query: TallyQuery, from: string, dialect: Dialect): string {
  const places = query.by.map((_, at) => dialect.name(`_V${at}`));
  const grouped = isDayFirst(query)
    ? monthsOfDays(query, `(${groupedSql(query, byDay(query), from, ["_D", "_P"], dialect)})`, dialect)
    : groupedSql(query, query.by, from, ["_V", "_T"], dialect);
  const outer = [
    ...query.by.map((grouping, at) => {
      const column = groupColumn(grouping, query.feed);
      return `${dialect.asText(dialect.name(`_V${at}`), column.type, placesOf(column))} AS ${dialect.name(`_G${at}`)}`;
    }),
    ...query.tallies.map((tally, at) => {
      const column = sumColumn(tally, query.feed);
      return `${dialect.asText(dialect.name(`_T${at}`), column.type, placesOf(column))} AS ${dialect.name(`_S${at}`)}`;
    }),
  ];
  const order = places.length === 0 ? "" : ` ORDER BY ${dialect.inOrder(places)}`;
  const most = query.most === undefined ? "" : ` LIMIT ${dialect.whole(BigInt(query.most) + 1n)}`;
  return `SELECT ${outer.join(", ")} FROM (${grouped})${order}${most}`;
}

/** Groups and sums under names that begin so and are numbered from 0. */
function groupedSql(
  query: TallyQuery,
  by: readonly Grouping[],
  from: string,
  [groupName, sumName]: readonly [string, string],
  dialect: Dialect,
): string {
  const places = by.map((_, at) => dialect.name(`${groupName}${at}`));
  const groups = by.map((grouping, at) => `${groupSql(grouping, query.feed, dialect)} AS ${places[at]}`);
  const sums = query.tallies.map(
    (tally, at) => `${sumSql(tally, query, dialect)} AS ${dialect.name(`${sumName}${at}`)}`,
  );
  const grouped = places.length === 0 ? "" : ` GROUP BY ${places.join(", ")}`;
  return `SELECT ${[...groups, ...sums].join(", ")} FROM ${from}${grouped}`;
}

/**
 * Whether months are put together of days that were added up first: the month of each day costs less than that of each
 * record. With several columns there may be nearly as many groups by day as records, and nothing is won.
 */
function isDayFirst({ by }: TallyQuery): boolean {
  return by.some((grouping) => grouping.by === "month") && by.length <= 2;
}

function byDay({ by }: TallyQuery): readonly Grouping[] {
  return by.map((grouping) => (grouping.by === "month" ? { by: "day" } : grouping));
}

/** The groups and sums of days put together by month. */
function monthsOfDays({ by, tallies }: TallyQuery, days: string, dialect: Dialect): string {
  const places = by.map((_, at) => dialect.name(`_V${at}`));
  const groups = by.map((grouping, at) => {
    const part = dialect.name(`_D${at}`);
    return `${grouping.by === "month" ? dialect.monthOf(part) : part} AS ${places[at]}`;
  });
  const sums = tallies.map((_, at) => `sum(${dialect.name(`_P${at}`)}) AS ${dialect.name(`_T${at}`)}`);
  return `SELECT ${[...groups, ...sums].join(", ")} FROM ${days} GROUP BY ${places.join(", ")}`;
}

/** Refuses an answer of more groups than were asked for at most, whose statement stops one after them. */
export function refuseTooMany({ most, feed }: TallyQuery, groups: number): void {
  if (most === undefined || groups <= most) return;
  const { many } = feed.record;
  throw new WarehouseTrouble(
    `These ${many} have too many different values to be put together by them: more than ${most.toLocaleString("en-GB")} groups. Choose a column with fewer.`,
  );
}

/** The row of a tally's answer: what stood under _G0, _G1 ... and _S0, _S1 ... */
export function tallyRow(query: TallyQuery, cell: (name: string) => string | null): TallyRow {
  return {
    groups: query.by.map((grouping, at) => {
      const text = cell(`_G${at}`);
      return text === null ? null : shownCell(groupColumn(grouping, query.feed), text);
    }),
    sums: query.tallies.map((tally, at) => {
      const column = tally.tally === "count" ? undefined : columnOf(query.feed, tally.column);
      const text = cell(`_S${at}`) ?? "0";
      return column?.type === "decimal" ? shownCell(column, text) : text;
    }),
  };
}

const counted: FeedColumn = {
  name: "count",
  title: "",
  type: "integer",
  meaning: "",
  headings: [],
  required: false,
  dimension: false,
  personal: false,
};

function groupSql(grouping: Grouping, feed: Feed, dialect: Dialect): string {
  switch (grouping.by) {
    case "column":
      return dialect.name(columnOf(feed, grouping.column).name);
    case "day":
      return recordDay(feed, dialect);
    case "month":
      return dialect.monthOf(recordDay(feed, dialect));
    default:
      throw new Error(`An unknown grouping: ${JSON.stringify(grouping satisfies never)}`);
  }
}

/** The column whose cells the groups are like. */
function groupColumn(grouping: Grouping, feed: Feed): FeedColumn {
  if (grouping.by === "column") return columnOf(feed, grouping.column);
  return { ...columnOf(feed, feed.time), type: "date" };
}

/** The column whose cells a sum is like. */
function sumColumn(tally: Tally, feed: Feed): FeedColumn {
  return tally.tally === "count" ? counted : columnOf(feed, tally.column);
}

function sumSql(tally: Tally, query: TallyQuery, dialect: Dialect): string {
  const met = tally.where === undefined ? undefined : conditionSql(tally.where, scopeOf(query), dialect);
  if (tally.tally === "count") {
    return met === undefined ? "count(*)" : dialect.countWhere(met);
  }
  const column = columnOf(query.feed, tally.column);
  if (column.type !== "integer" && column.type !== "decimal" && column.type !== "money") {
    throw new Error(`The column ${column.name} can't be added up: it holds ${column.type}`);
  }
  const cell = dialect.name(column.name);
  return dialect.sum(met === undefined ? cell : `CASE WHEN ${met} THEN ${cell} END`);
}
