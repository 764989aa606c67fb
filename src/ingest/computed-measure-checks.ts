import { nearest } from "../domain/data-package/nearest.ts";
import type { Feed } from "../domain/feed/feed.ts";
import type { ColumnType } from "../domain/feed/feed-column.ts";
import type { Issue } from "../domain/result.ts";
import { columnIssue } from "./named-columns.ts";

type Given = Readonly<Record<string, unknown>>;

const addable: readonly ColumnType[] = ["integer", "decimal", "money"];

/** What a schema of one field at a time can't see: what a form needs, and what the feed has not. */
export function computedMeasureIssues(given: Given, feed: Feed | undefined): readonly Issue[] {
  return [
    ...formIssues(given),
    ...(feed === undefined
      ? []
      : [
          ...feedIssues(given, feed),
          ...tallyIssues(given["numerator"], "numerator", feed),
          ...tallyIssues(given["denominator"], "denominator", feed),
          ...dimensionIssues(given["dimensions"], feed),
          ...namesIn(given["oncePer"]).flatMap((name, at) => columnIssue(name, `oncePer.${at}`, feed)),
        ]),
  ];
}

function formIssues({ form, denominator, per }: Given): readonly Issue[] {
  const issues: Issue[] = [];
  if ((form === "percentage" || form === "rate" || form === "mean") && denominator === undefined) {
    const message = `A ${form} needs a denominator: what it is of. Add one, such as { "tally": "count" }.`;
    issues.push({ field: "denominator", message });
  }
  if (form === "total" && denominator !== undefined) {
    issues.push({ field: "denominator", message: "A total is of nothing. Leave the denominator out." });
  }
  if (form === "rate" && per === undefined) {
    issues.push({ field: "per", message: "A rate needs per: for each so many, such as 1000." });
  }
  if (form !== "rate" && form !== undefined && per !== undefined) {
    issues.push({ field: "per", message: `Only a rate has per. Leave it out, or make the form a rate.` });
  }
  return issues;
}

function feedIssues({ feed: named }: Given, feed: Feed): readonly Issue[] {
  if (typeof named !== "string" || named === feed.feed) return [];
  const meant = nearest(named, [feed.feed]);
  const remedy = meant === undefined ? `Name ${feed.feed}, or another feed's file.` : `“${meant}” is.`;
  return [{ field: "feed", message: `“${named}” is not the feed it is held against. ${remedy}` }];
}

function tallyIssues(given: unknown, place: string, feed: Feed): readonly Issue[] {
  if (typeof given !== "object" || given === null || !("column" in given)) return [];
  return columnIssue(given.column, `${place}.column`, feed, addable);
}

function dimensionIssues(given: unknown, feed: Feed): readonly Issue[] {
  return namesIn(given).flatMap((name, at) => {
    const field = `dimensions.${at}`;
    const wrong = columnIssue(name, field, feed);
    const column = feed.columns.find((one) => one.name === name);
    if (column === undefined) return wrong;
    if (column.personal) {
      const message = `“${name}” tells about a person, so figures can't be broken down by it. Leave it out.`;
      return [...wrong, { field, message }];
    }
    if (!column.dimension) {
      const message = `“${name}” is no dimension of the feed ${feed.feed}. Leave it out, or make it one there: "dimension": true.`;
      return [...wrong, { field, message }];
    }
    return wrong;
  });
}

function namesIn(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((one) => typeof one === "string") : [];
}
