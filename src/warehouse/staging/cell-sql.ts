import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { councilZone } from "../../domain/period/day-of.ts";
import { decimalType, duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { placesOf } from "../sql/scalar-sql.ts";
import { readDay, readMoment } from "./date-sql.ts";
import { readDecimal, readInteger, readMoney } from "./number-sql.ts";
import type { SlowReading } from "./slow-reading.ts";

/** How DuckDB keeps the cells of a column in a staged file. */
export function storedType(column: FeedColumn): string {
  switch (column.type) {
    case "text":
      return "VARCHAR";
    case "integer":
    case "money":
      return "BIGINT";
    case "decimal":
      return decimalType(placesOf(column));
    case "date":
      return "DATE";
    case "datetime":
      return "TIMESTAMP";
    case "boolean":
      return "BOOLEAN";
    default:
      throw new Error(`A column of the unknown type ${column.type satisfies never}`);
  }
}

/**
 * How the cells of a column are read. At first `quick` is tried, which the engine does by itself and reads more than is
 * meant: it counts only where the value writes itself back as the text stood, or the text is plain. Everything else goes the slow way.
 */
export type CellReading =
  | { readonly kind: "at once"; readonly value: (raw: string) => string }
  | {
      readonly kind: "in steps";
      readonly quick: (raw: string) => string;
      readonly isQuick: (quick: string, raw: string) => string;
      /** The value of a quick one. */
      readonly kept: (quick: string) => string;
      readonly slow: SlowReading;
    };

export function cellReading(column: FeedColumn): CellReading {
  const type = storedType(column);
  const steps = (slow: SlowReading, also = ""): CellReading => ({
    kind: "in steps",
    quick: (raw) => `try_cast(${raw} AS ${column.type === "money" ? decimalType(2) : type})`,
    isQuick: (quick, raw) =>
      `CASE WHEN CAST(${quick} AS VARCHAR) = ${raw} THEN TRUE ELSE ${quick} IS NOT NULL AND ${also === "" ? "FALSE" : `regexp_full_match(${raw}, '${also}')`} END`,
    kept: (quick) => (column.type === "money" ? `CAST(${quick} * 100 AS BIGINT)` : quick),
    slow,
  });
  switch (column.type) {
    case "text":
      return { kind: "at once", value: trimmed };
    case "boolean":
      return readBoolean(column);
    case "integer":
      return steps(readInteger());
    case "money":
      return steps(readMoney(), plainly(2));
    case "decimal":
      return steps(readDecimal(placesOf(column), type), plainly(placesOf(column)));
    case "date":
      return steps(readDay());
    case "datetime":
      return steps(readMoment(councilZone));
    default:
      throw new Error(`A column of the unknown type ${column.type satisfies never}`);
  }
}

/** A plain number with at most so many places, which the engine need not round. */
function plainly(places: number): string {
  return `-?[0-9]+(?:[.][0-9]{0,${places}})?`;
}

/** SQL that is true of a value no record holds: a day before 1800 or after 2199 is a slip of the keyboard. */
export function incredible(column: FeedColumn, value: string): string | undefined {
  if (column.type !== "date" && column.type !== "datetime") return undefined;
  return `${value} NOT BETWEEN DATE '1800-01-01' AND DATE '2199-12-31'`;
}

const blanks = [" ", "\t", "\r", "\n", "\u00a0", "\u202f", "\ufeff"];

/** SQL of a cell's text without blanks around it: null where nothing is left. */
export function trimmed(raw: string): string {
  // Nearly no text begins or ends in a blank, which is quicker to see than to look for every one. The first three are
  // the only texts below "!", the others are above "~", as are a few that need not be looked at.
  const begins = `${raw} >= '!' AND ${raw} < '\u007f'`;
  const ends = blanks.map((blank) => `NOT suffix(${raw}, '${blank}')`).join(" AND ");
  return `CASE WHEN ${begins} AND ${ends} THEN ${raw} ELSE nullif(trim(${raw}, '${blanks.join("")}'), '') END`;
}

/** Words of yes and no, beside those a column names. */
const yesWords = ["yes", "y", "true", "t", "1"];
const noWords = ["no", "n", "false", "f", "0"];

function readBoolean(column: FeedColumn): CellReading {
  const own = (words: readonly string[] = []) => words.map((word) => word.trim().toLowerCase());
  const [yes, no] = [own(column.yes), own(column.no)];
  const said = (words: readonly string[], answer: string) =>
    words.map((word) => `WHEN ${duckDbDialect.text(word)} THEN ${answer}`).join(" ");
  // Words of the column's own come first, so that they go before the usual ones.
  const words = [said(yes, "TRUE"), said(no, "FALSE"), said(yesWords, "TRUE"), said(noWords, "FALSE")].join(
    " ",
  );
  return {
    kind: "in steps",
    quick: (raw) => `CASE ${raw} ${words} END`,
    isQuick: (quick) => `${quick} IS NOT NULL`,
    kept: (quick) => quick,
    slow: [(step) => `CASE lower(${step(0)}) ${words} END`],
  };
}
