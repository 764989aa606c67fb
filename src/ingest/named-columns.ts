import { nearest } from "../domain/data-package/nearest.ts";
import type { Feed } from "../domain/feed/feed.ts";
import type { ColumnType } from "../domain/feed/feed-column.ts";
import type { Issue } from "../domain/result.ts";
import { kindOf } from "./definition/definition-json.ts";

/** What is wrong with the name of a column: none, not of the feed, or of a type that can't be used here. */
export function columnIssue(
  given: unknown,
  field: string,
  feed: Feed | undefined,
  types?: readonly ColumnType[],
): readonly Issue[] {
  if (typeof given !== "string" || given === "") {
    return [{ field, message: `This is ${kindOf(given)}. Name a column of the feed.` }];
  }
  if (feed === undefined) return [];
  const column = feed.columns.find(({ name }) => name === given);
  if (column === undefined) {
    const names = feed.columns.map(({ name }) => name);
    const meant = nearest(given, names);
    const remedy = meant === undefined ? `It has ${names.join(", ")}.` : `Did you mean “${meant}”?`;
    return [{ field, message: `The feed ${feed.feed} has no column “${given}”. ${remedy}` }];
  }
  if (types !== undefined && !types.includes(column.type)) {
    const message = `“${given}” is of the type ${column.type}; it must be ${types.join(" or ")}. Name another column.`;
    return [{ field, message }];
  }
  return [];
}
