import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { placesOf } from "./scalar-sql.ts";

/**
 * A cell as an engine gave it (the plain form of its type) in the form it is shown in: money in pounds with two places,
 * a decimal with the column's, yes and no, a moment as 2019-04-01T09:30:00.
 */
export function shownCell(column: FeedColumn, text: string): string {
  switch (column.type) {
    case "money":
      return pounds(text);
    case "decimal":
      return withPlaces(text, placesOf(column));
    case "boolean":
      return text === "true" || text === "1" ? "yes" : "no";
    case "datetime":
      return text.replace(" ", "T");
    default:
      return text;
  }
}

function pounds(pence: string): string {
  const sign = pence.startsWith("-") ? "-" : "";
  const digits = pence.replace("-", "").padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function withPlaces(text: string, places: number): string {
  const [units = "0", fraction = ""] = text.split(".");
  return places === 0 ? units : `${units}.${fraction.padEnd(places, "0").slice(0, places)}`;
}
