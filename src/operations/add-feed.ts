import { createHash } from "node:crypto";
import { feedLoads, feeds } from "../domain/data-package/tables/records.ts";
import type { Feed } from "../domain/feed/feed.ts";
import { feedChangeIssues } from "../domain/feed/feed-change.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { definitionText, readFeed } from "../ingest/feed-file.ts";
import { appendEntry, type Writing } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import { storeRow } from "../ledger/stored-row.ts";
import { oneTransaction } from "./one-transaction.ts";
import { type HeldFeed, readFeedNamed } from "./read-feeds.ts";

export type AddingFeed = {
  /** The definition file's text. */
  readonly text: string;
  /** The file's name, for the entry to say where the definition came from. */
  readonly file?: string | undefined;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

/** What became of a definition: a new feed, a new version of one, or nothing new. */
export type AddedFeed =
  | (HeldFeed & { readonly kind: "added" | "changed"; readonly entry: number })
  | (HeldFeed & { readonly kind: "unchanged" });

/**
 * Writes a feed's definition as one entry; a new version supersedes the one before. The same definition again writes
 * nothing. Refused with every issue of the file, and where records that were taken in would no longer be readable.
 */
export async function addFeed(ledger: Ledger, adding: AddingFeed): Promise<Result<AddedFeed>> {
  const read = readFeed(adding.text);
  if (!read.ok) return read;
  return oneTransaction(ledger, adding.now, async (writing, now) => {
    const answer = await add(writing, read.value, { ...adding, now });
    return { answer, keep: answer.ok };
  });
}

async function add(writing: Writing, feed: Feed, adding: AddingFeed): Promise<Result<AddedFeed>> {
  const { now, actor, file } = adding;
  const at = await present(writing, now);
  const { text, sha256 } = definitionText(feed);
  const before = await readFeedNamed(writing, at, feed.feed);
  if (before?.sha256 === sha256) return ok({ kind: "unchanged", feed, sha256 });
  if (before !== undefined) {
    const loads = await readRows(writing, feedLoads, at, [{ column: "feed", values: [feed.feed] }]);
    const issues = feedChangeIssues(before.feed, feed, loads.length);
    if (issues.length > 0) return no(...issues);
  }
  const said = { feed: feed.feed, title: feed.title, owner: feed.owner, definition: text, sha256 };
  const given = createHash("sha256").update(adding.text).digest("hex");
  const entry = await appendEntry(writing, {
    ...{ recordedAt: now, knownAt: now, actor, operation: "add feed" },
    ...(file === undefined ? {} : { source: { name: file, sha256: given } }),
    facts: [{ table: feeds, facts: [{ row: storeRow(feeds, said), retracted: false, rowLine: null }] }],
  });
  return ok({ kind: before === undefined ? "added" : "changed", feed, sha256, entry });
}
