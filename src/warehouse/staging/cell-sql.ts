import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { councilZone } from "../../domain/period/day-of.ts";
import { decimalType, duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { placesOf } from "../sql/scalar-sql.ts";
import { readDay, readMoment } from "./date-sql.ts";
import { readDecimal, readInteger, readMoney } from "./number-sql.ts";

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
 * SQL of the value as its type would read it at once, kept only where it writes itself back as it stood; undefined for
 * a type without such a form.
 */
export function quickly(column: FeedColumn, raw: string): string | undefined {
  switch (column.type) {
    case "integer":
    case "date":
    case "datetime":
      return `try_cast(${raw} AS ${storedType(column)})`;
    case "decimal":
    case "money":
      return `try_cast(${raw} AS ${decimalType(column.type === "money" ? 2 : placesOf(column))})`;
    default:
      return undefined;
  }
}

/** SQL of the value of a cell: null where it is blank or can't be read. `quick` is what `quickly` gave. */
export function readCell(column: FeedColumn, raw: string, quick: string): string {
  if (column.type === "text") return trimmed(raw);
  if (column.type === "boolean") return readBoolean(column, raw);
  const kept = column.type === "money" ? `CAST(${quick} * 100 AS BIGINT)` : quick;
  return `CASE WHEN CAST(${quick} AS VARCHAR) = ${raw} THEN ${kept} WHEN ${raw} = '' THEN NULL ELSE ${slowly(column, trimmed(raw))} END`;
}

/** SQL that is true of a value no record holds: a day before 1800 or after 2199 is a slip of the keyboard. */
export function incredible(column: FeedColumn, value: string): string | undefined {
  if (column.type !== "date" && column.type !== "datetime") return undefined;
  return `${value} NOT BETWEEN DATE '1800-01-01' AND DATE '2199-12-31'`;
}

/** SQL of a cell's text without blanks around it: null where nothing is left. */
export function trimmed(raw: string): string {
  return `nullif(trim(${raw}, ' \t\r\n\u00a0\u202f\ufeff'), '')`;
}

function slowly(column: FeedColumn, text: string): string {
  switch (column.type) {
    case "integer":
      return readInteger(text);
    case "money":
      return readMoney(text);
    case "decimal":
      return readDecimal(text, placesOf(column), storedType(column));
    case "date":
      return readDay(text);
    case "datetime":
      return readMoment(text, councilZone);
    default:
      throw new Error(`A column of ${column.type} is read at once`);
  }
}

/** Words of yes and no, beside those a column names. */
export const yesWords = ["yes", "y", "true", "t", "1"];
export const noWords = ["no", "n", "false", "f", "0"];

function readBoolean(column: FeedColumn, raw: string): string {
  const own = (words: readonly string[] = []) => words.map((word) => word.trim().toLowerCase());
  const list = (words: readonly string[]) => words.map((word) => duckDbDialect.text(word)).join(", ");
  const yes = [...own(column.yes), ...yesWords.filter((word) => !own(column.no).includes(word))];
  const no = [...own(column.no), ...noWords.filter((word) => !own(column.yes).includes(word))];
  const text = `lower(${trimmed(raw)})`;
  return `CASE WHEN ${raw} = '1' AND ${yes.includes("1")} THEN TRUE WHEN ${raw} = '0' AND ${no.includes("0")} THEN FALSE WHEN ${text} IN (${list(yes)}) THEN TRUE WHEN ${text} IN (${list(no)}) THEN FALSE END`;
}
