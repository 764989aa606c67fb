import { nearest } from "../domain/data-package/nearest.ts";
import type { Check } from "../domain/feed/check.ts";
import type { Issue } from "../domain/result.ts";
import { checkIssues } from "./feed-check-checks.ts";
import { aType, columnIssues } from "./feed-column-checks.ts";
import type { FeedParts } from "./feed-parts.ts";
import { sourceIssues } from "./feed-source-checks.ts";

/** What is wrong between the parts of a definition, each of which could be read. */
export function crossIssues(parts: FeedParts): readonly Issue[] {
  return [
    ...unknownNames(parts),
    ...columnIssues(parts),
    ...timeIssues(parts),
    ...keyIssues(parts),
    ...checkIssues(parts),
    ...sourceIssues(parts),
  ];
}

/** Columns that are named and not there. */
function unknownNames(parts: FeedParts): readonly Issue[] {
  const names = parts.columns.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (names.length === 0) return [];
  const named = [
    ...parts.key.map((name, at) => ({ field: `key.${at}`, name })),
    ...(parts.time === undefined ? [] : [{ field: "time", name: parts.time }]),
    ...parts.checks.flatMap(({ at, check }) =>
      columnsOfCheck(check).map(({ field, name }) => ({ field: `checks.${at}.${field}`, name })),
    ),
  ];
  return named
    .filter(({ name }) => !names.includes(name))
    .map(({ field, name }) => {
      const meant = nearest(name, names);
      const remedy = meant === undefined ? "Name one of the columns." : `“${meant}” is.`;
      return { field, message: `“${name}” is none of the columns. ${remedy}` };
    });
}

function columnsOfCheck(check: Check): readonly { readonly field: string; readonly name: string }[] {
  switch (check.check) {
    case "range":
    case "allowed":
    case "codes":
      return [{ field: "column", name: check.column }];
    case "order":
      return [
        { field: "earlier", name: check.earlier },
        { field: "later", name: check.later },
      ];
    case "unique":
      return check.columns.map((name, at) => ({ field: `columns.${at}`, name }));
    case "fresh":
    case "volume":
    case "rejected":
      return [];
  }
}

function timeIssues({ columns, time }: FeedParts): readonly Issue[] {
  const column = columns.find(({ name }) => name === time)?.column;
  if (column === undefined || column.type === "date" || column.type === "datetime") return [];
  const message = `“${column.name}” is ${aType(column.type)}. Name the column with the date or datetime a record belongs to.`;
  return [{ field: "time", message }];
}

function keyIssues({ key, repeats }: FeedParts): readonly Issue[] {
  const issues: Issue[] = key.flatMap((name, at) =>
    key.indexOf(name) < at
      ? [{ field: `key.${at}`, message: `“${name}” is there twice. Leave one out.` }]
      : [],
  );
  if (repeats === "rejected" && key.length === 0) {
    const message =
      "Without a key no record can be told to come again. Name its columns in key, or leave repeats out.";
    issues.push({ field: "repeats", message });
  }
  return issues;
}
