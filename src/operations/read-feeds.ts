import { type FeedRow, feeds } from "../domain/data-package/tables/records.ts";
import type { Feed } from "../domain/feed/feed.ts";
import { readFeed } from "../ingest/feed-file.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";

/** A feed the ledger holds, and the SHA-256 of its definition. */
export type HeldFeed = { readonly feed: Feed; readonly sha256: string };

/** The feeds held at a point, in the order of their titles. */
export async function readFeeds(ledger: Ledger, at: AsAt): Promise<readonly HeldFeed[]> {
  const rows = await readRows(ledger, feeds, at);
  return rows
    .map(heldFeed)
    .toSorted((left, right) => left.feed.title.localeCompare(right.feed.title, "en-GB"));
}

/** One feed by its key; undefined where the ledger holds none at that point. */
export async function readFeedNamed(ledger: Ledger, at: AsAt, feed: string): Promise<HeldFeed | undefined> {
  const [row] = await readRows(ledger, feeds, at, [{ column: "feed", values: [feed] }]);
  return row === undefined ? undefined : heldFeed(row);
}

const kept = new Map<string, HeldFeed>();
const mostKept = 200;

/** A definition is checked before it is written, so one that can't be read comes from a newer version of Outturn. */
function heldFeed({ feed, definition, sha256 }: FeedRow): HeldFeed {
  const known = kept.get(definition);
  if (known !== undefined) return known;
  const read = readFeed(definition);
  if (!read.ok) {
    const [first] = read.issues;
    throw new Error(`The definition of the feed ${feed} can't be read: ${first?.field}: ${first?.message}`);
  }
  if (kept.size >= mostKept) kept.clear();
  const held = { feed: read.value, sha256 };
  kept.set(definition, held);
  return held;
}
