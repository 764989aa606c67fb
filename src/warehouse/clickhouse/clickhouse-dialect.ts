import type { ColumnType } from "../../domain/feed/feed-column.ts";
import type { Dialect } from "../sql/dialect.ts";

/**
 * How ClickHouse writes it, from 18.16 on. Days are counted from 1 January 1970 and moments in seconds of the clock on
 * the wall, both as plain numbers: ClickHouse's own dates begin in 1970 and its moments have a zone. Booleans are 0 and 1.
 */
export const clickHouseDialect: Dialect = {
  name: quotedName,
  text: quotedText,
  whole: number,
  decimal: (value, places) => `toDecimal${decimalBits(places)}(${quotedText(value)}, ${places})`,
  day: (value) => number(dayNumber(value)),
  moment: (value) => number(secondNumber(value)),
  boolean: (value) => (value ? "1" : "0"),
  dayOf: (cell, type) => (type === "date" ? cell : dayOfSeconds(cell)),
  monthOf,
  daysBetween: (from, to) => `(${to} - ${from})`,
  numberAt: (numbers, place) =>
    numbers.length === 0
      ? "CAST(NULL AS Nullable(Int32))"
      : `CASE WHEN ${place} >= 0 AND ${place} < ${numbers.length} THEN [${numbers.map(whole).join()}][${place} + 1] END`,
  placeIn: (texts, text) =>
    texts.length === 0 ? "0" : `indexOf([${texts.map(quotedText).join()}], ${text})`,
  // Decimals can't stand in a list on an old server.
  among: (cell, values, type) =>
    type === "decimal"
      ? `(${values.map((value) => `${cell} = ${value}`).join(" OR ")})`
      : `(${cell} IN (${values.join(", ")}))`,
  orNo: (condition) => `ifNull(${condition}, 0)`,
  // Of nothing it is null, which is told as 0: null and a decimal's 0 have no common type on an old server.
  countWhere: (condition) => `count(CASE WHEN ${condition} THEN 1 END)`,
  sum: (value) => `sum(${value})`,
  asText: (value, type) => (type === "text" ? value : `toString(${value})`),
  inOrder: (values) => values.map((value) => `${value} ASC NULLS FIRST`).join(", "),
  oncePer: (rows, _columns, per, newest) =>
    `SELECT * FROM (${rows}) ORDER BY ${newest.map((value) => `${value} DESC`).join(", ")} LIMIT 1 BY ${per.join(", ")}`,
};

/** Bits of the decimal that holds so many places, and as many digits before them as there is room for. */
export function decimalBits(places: number): 64 | 128 {
  if (!Number.isInteger(places) || places < 0 || places > 38) throw new Error(`${places} decimal places`);
  return places > 9 ? 128 : 64;
}

const epoch = Temporal.PlainDate.from("1970-01-01");

function dayNumber(day: Temporal.PlainDate): bigint {
  return BigInt(epoch.until(day).days);
}

function secondNumber(moment: Temporal.PlainDateTime): bigint {
  return BigInt(epoch.toPlainDateTime().until(moment, { largestUnit: "second" }).seconds);
}

/** What `asText` gave of a day or a moment, as it is written: 2019-04-01, 2019-04-01T09:30:00. */
export function writtenTime(text: string, type: ColumnType): string {
  if (type === "date") return epoch.add({ days: Number(text) }).toString();
  if (type !== "datetime") return text;
  return epoch
    .toPlainDateTime()
    .add({ seconds: Number(text) })
    .toString({ smallestUnit: "second" });
}

/** Division rounds towards zero, so moments before 1970 are taken far above it first. */
function dayOfSeconds(cell: string): string {
  const days = 1_000_000;
  return `(intDiv(${cell} + ${days * 86_400}, 86400) - ${days})`;
}

/** Howard Hinnant's days_from_civil turned round (howardhinnant.github.io/date_algorithms.html): exact for any year from 0. */
function monthOf(day: string): string {
  const ofEra = `((${day} + 719468) % 146097)`;
  const year = `intDiv(${ofEra} - intDiv(${ofEra}, 1460) + intDiv(${ofEra}, 36524) - intDiv(${ofEra}, 146096), 365)`;
  const ofYear = `(${ofEra} - (365 * ${year} + intDiv(${year}, 4) - intDiv(${year}, 100)))`;
  return `(${day} - ${ofYear} + intDiv(153 * intDiv(5 * ${ofYear} + 2, 153) + 2, 5))`;
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`);
  return String(value);
}

function number(value: bigint): string {
  return value < 0n ? `(${value})` : `${value}`;
}

function quotedName(identifier: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(identifier)) {
    throw new Error(`“${identifier}” can't be the name of a column or table`);
  }
  return `\`${identifier}\``;
}

function quotedText(value: string): string {
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\0", "\\0")}'`;
}
