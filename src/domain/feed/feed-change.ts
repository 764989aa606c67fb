import type { Issue } from "../result.ts";
import type { Feed } from "./feed.ts";
import type { FeedColumn } from "./feed-column.ts";

/**
 * What in a new version of a feed would make records that were taken in before unreadable, or place them on other days.
 * Columns may be added, and whatever else a definition says may change. `loads` is how many files were taken in.
 */
export function feedChangeIssues(before: Feed, after: Feed, loads: number): readonly Issue[] {
  if (loads === 0) return [];
  const held = loads === 1 ? "1 load holds" : `${loads.toLocaleString("en-GB")} loads hold`;
  const issues = before.columns.flatMap((column) => {
    const at = after.columns.findIndex(({ name }) => name === column.name);
    const now = after.columns[at];
    if (now === undefined) {
      const message = `“${column.name}” is no longer there, and ${held} it. Keep the column (required may be left out), or give the feed another key.`;
      return [{ field: "columns", message }];
    }
    return columnIssues(column, now, `columns.${at}`, held);
  });
  if (before.time !== after.time) {
    const message = `Records are on the days of “${before.time}”, and ${held} them so. Leave the time as it is, or give the feed another key.`;
    issues.push({ field: "time", message });
  }
  return issues;
}

function columnIssues(before: FeedColumn, after: FeedColumn, place: string, held: string): readonly Issue[] {
  if (before.type !== after.type) {
    const message = `“${before.name}” was ${before.type} and would be ${after.type}, and ${held} it as it was. Leave the type, or add a column under another name.`;
    return [{ field: `${place}.type`, message }];
  }
  const places = before.places ?? usualPlaces;
  if (before.type !== "decimal" || places === (after.places ?? usualPlaces)) return [];
  const message = `“${before.name}” was kept with ${places} places, and ${held} it so. Leave the places, or add a column under another name.`;
  return [{ field: `${place}.places`, message }];
}

/** Decimal places of a decimal whose column does not tell. */
const usualPlaces = 2;
