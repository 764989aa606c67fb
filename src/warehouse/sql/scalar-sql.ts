import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { Scalar } from "../../domain/records/condition.ts";
import type { Dialect } from "./dialect.ts";

/** Decimal places a decimal column keeps. */
export function placesOf(column: FeedColumn): number {
  return column.places ?? 2;
}

/**
 * A value as SQL that compares with the cells of a column; money is given in pounds. Undefined where no cell of that
 * type can be it: a number with more places than are kept, a day that is none.
 */
export function scalarSql(column: FeedColumn, value: Scalar, dialect: Dialect): string | undefined {
  const text = String(value).trim();
  switch (column.type) {
    case "text":
      return dialect.text(String(value));
    case "integer":
      return wholeOf(text, 0, (whole) => dialect.whole(whole));
    case "money":
      return wholeOf(text, 2, (pence) => dialect.whole(pence));
    case "decimal":
      return wholeOf(text, placesOf(column), () => dialect.decimal(plainDecimal(text), placesOf(column)));
    case "date": {
      const day = dayOf(text);
      return day === undefined ? undefined : dialect.day(day);
    }
    case "datetime": {
      const moment = momentOf(text);
      return moment === undefined ? undefined : dialect.moment(moment);
    }
    case "boolean":
      return /^(true|yes)$/i.test(text)
        ? dialect.boolean(true)
        : /^(false|no)$/i.test(text)
          ? dialect.boolean(false)
          : undefined;
    default:
      throw new Error(`A column of the unknown type ${column.type satisfies never}`);
  }
}

/** The day a text gives; undefined where it gives none. */
export function dayOf(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

function momentOf(text: string): Temporal.PlainDateTime | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text.replace(" ", "T"), { overflow: "reject" });
  } catch {
    return undefined;
  }
}

const largestWhole = 9_223_372_036_854_775_807n;

function wholeOf(text: string, places: number, write: (scaled: bigint) => string): string | undefined {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign = "", units = "", fraction = ""] = parts;
  if (/[1-9]/.test(fraction.slice(places))) return undefined;
  const scaled = BigInt(units + fraction.slice(0, places).padEnd(places, "0"));
  if (scaled > largestWhole) return undefined;
  return write(sign === "-" ? -scaled : scaled);
}

function plainDecimal(text: string): string {
  return text.replace(/^\+/, "");
}
