import type { Row, Table } from "../domain/data-package/table.ts";
import {
  type ComputedMeasureRow,
  computedMeasures,
  type FeedRow,
  feeds,
} from "../domain/data-package/tables/records.ts";
import type { Issue } from "../domain/result.ts";
import { computedMeasureText, readComputedMeasure } from "../ingest/computed-measure-file.ts";
import type { DefinitionText } from "../ingest/definition/canonical-text.ts";
import { definitionText, readFeed } from "../ingest/feed-file.ts";

/**
 * What is wrong with a definition that a package brings: each issue with its place in it. Its text and digest must be
 * those Outturn itself writes, since loads name the definition they were read by.
 */
export function unusableDefinition(table: Table, row: Row): readonly Issue[] {
  if (isFeed(table, row)) return feedIssues(row);
  return isComputed(table, row) ? computedIssues(row) : [];
}

function feedIssues(row: FeedRow): readonly Issue[] {
  const read = readFeed(row.definition);
  if (!read.ok) return within(read.issues);
  const { feed, title, owner } = read.value;
  return [
    ...differing({ feed, title, owner }, { feed: row.feed, title: row.title, owner: row.owner }),
    ...kept(definitionText(read.value), row),
  ];
}

function computedIssues(row: ComputedMeasureRow): readonly Issue[] {
  const read = readComputedMeasure(row.definition);
  if (!read.ok) return within(read.issues);
  const { measure, part, feed, form, meaning } = read.value;
  const { measure: ofMeasure, part: ofPart, feed: ofFeed, form: ofForm, meaning: ofMeaning } = row;
  return [
    ...differing(
      { measure, part, feed, form, meaning },
      { measure: ofMeasure, part: ofPart, feed: ofFeed, form: ofForm, meaning: ofMeaning },
    ),
    ...kept(computedMeasureText(read.value), row),
  ];
}

/** Issues of a definition, in the column it stands in. */
function within(issues: readonly Issue[]): readonly Issue[] {
  return issues.map(({ field, message }) => ({
    field: "definition",
    message: field === "" ? message : `${field} of the definition: ${message}`,
  }));
}

/** Columns that repeat a part of the definition and say something else. */
function differing(
  said: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): readonly Issue[] {
  return Object.entries(said)
    .filter(([field, words]) => given[field] !== words)
    .map(([field, words]) => ({
      field,
      message: `“${given[field]}” is not what the definition says, which is “${words}”. Make them the same.`,
    }));
}

function kept(
  { text, sha256 }: DefinitionText,
  given: { readonly definition: string; readonly sha256: string },
): readonly Issue[] {
  if (given.definition === text && given.sha256 === sha256) return [];
  const message =
    "The definition and its digest are not as Outturn writes them. Add the definition with outturn feed add or compute add, or take both from an export.";
  return [{ field: given.definition === text ? "sha256" : "definition", message }];
}

function isFeed(table: Table, row: Row): row is Row & FeedRow {
  return table.name === feeds.name && "definition" in row;
}

function isComputed(table: Table, row: Row): row is Row & ComputedMeasureRow {
  return table.name === computedMeasures.name && "definition" in row;
}
