import { z } from "zod";
import type { Feed } from "../domain/feed/feed.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { canonicalText, type DefinitionText } from "./definition/canonical-text.ts";
import { definitionIssues } from "./definition/definition-issues.ts";
import { definitionJson, keepable } from "./definition/definition-json.ts";
import { crossIssues } from "./feed-cross-checks.ts";
import { feedOfWritten, writtenOfFeed } from "./feed-defaults.ts";
import { feedParts } from "./feed-parts.ts";
import { feedSchema, namesAt } from "./feed-schema.ts";

/**
 * The feed that a definition file describes, with what it leaves out filled in. Refused with every issue at once, each
 * with the place in the file (columns.3.type, counted from 0).
 */
export function readFeed(text: string): Result<Feed> {
  const given = definitionJson(text);
  if (!given.ok) return given;
  const read = feedSchema.safeParse(given.value);
  const issues = [
    ...(read.success ? [] : definitionIssues(read.error.issues, given.value, namesAt)),
    ...crossIssues(feedParts(given.value)),
  ];
  if (!read.success || issues.length > 0) return no(...issues);
  const feed = feedOfWritten(read.data);
  const kept = keepable(definitionText(feed).text);
  return kept.ok ? ok(feed) : kept;
}

/** The feed's definition as it is kept: what goes without saying left out, so that the same definition is the same text. */
export function definitionText(feed: Feed): DefinitionText {
  return canonicalText(writtenOfFeed(feed));
}

/** The feed as a definition file for people to read and edit. */
export function feedFile(feed: Feed): string {
  return `${JSON.stringify(writtenOfFeed(feed), null, 2)}\n`;
}

/** The JSON Schema of a definition file, for editors. What it can't say, such as that a key names columns, readFeed checks. */
export function feedJsonSchema(): object {
  return {
    title: "Feed",
    description: "What a source system hands over, record by record: a feed's definition for Outturn.",
    ...z.toJSONSchema(feedSchema, { io: "input" }),
  };
}
