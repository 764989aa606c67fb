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
 * meant: it counts only where the value writes itself back as the text stood. Everything else goes the slow way.
 */
export type CellReading =
  | { readonly kind: "at once"; readonly value: (raw: string) => string }
  | {
      readonly kind: "in steps";
      readonly quick: (raw: string) => string;
      /** The value of a quick one. */
      readonly kept: (quick: string) => string;
      readonly slow: SlowReading;
    };

export function cellReading(column: FeedColumn): CellReading {
  const type = storedType(column);
  const steps = (slow: SlowReading, quickType = type, kept = (quick: string) => quick): CellReading => ({
    kind: "in steps",
    quick: (raw) => `try_cast(${raw} AS ${quickType})`,
    kept,
    slow,
  });
  switch (column.type) {
    case "text":
      return { kind: "at once", value: trimmed };
    case "boolean":
      return { kind: "at once", value: (raw) => readBoolean(column, raw) };
    case "integer":
      return steps(readInteger());
    case "money":
      return steps(readMoney(), decimalType(2), (quick) => `CAST(${quick} * 100 AS BIGINT)`);
    case "decimal":
      return steps(readDecimal(placesOf(column), type));
    case "date":
      return steps(readDay());
    case "datetime":
      return steps(readMoment(councilZone));
    default:
      throw new Error(`A column of the unknown type ${column.type satisfies never}`);
  }
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

/** Words of yes and no, beside those a column names. */
const yesWords = ["yes", "y", "true", "t", "1"];
const noWords = ["no", "n", "false", "f", "0"];

function readBoolean(column: FeedColumn, raw: string): string {
  const own = (words: readonly string[] = []) => words.map((word) => word.trim().toLowerCase());
  const list = (words: readonly string[]) => words.map((word) => duckDbDialect.text(word)).join(", ");
  const yes = [...own(column.yes), ...yesWords.filter((word) => !own(column.no).includes(word))];
  const no = [...own(column.no), ...noWords.filter((word) => !own(column.yes).includes(word))];
  const text = `lower(${trimmed(raw)})`;
  return `CASE WHEN ${raw} = '1' THEN ${yes.includes("1")} WHEN ${raw} = '0' THEN ${!no.includes("0") && yes.includes("0")} WHEN ${text} IN (${list(yes)}) THEN TRUE WHEN ${text} IN (${list(no)}) THEN FALSE END`;
}
