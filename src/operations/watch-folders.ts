import { isDeepStrictEqual } from "node:util";
import type { Feed, FeedSource } from "../domain/feed/feed.ts";
import { droppedFiles, fileSha256, moveAway, type SeenFile } from "../ingest/fetched/dropped-files.ts";
import type { LoadedFeed } from "./load-feed.ts";

/** What came of looking at the folders of feeds. */
export type WatchNews =
  | { readonly kind: "taken"; readonly feed: string; readonly path: string; readonly outcome: LoadedFeed }
  | { readonly kind: "moved"; readonly feed: string; readonly path: string; readonly to: string }
  | { readonly kind: "trouble"; readonly feed: string; readonly path: string; readonly message: string };

export type WatchWork = {
  /** Takes a file in. */
  readonly load: (feed: string, file: SeenFile) => Promise<LoadedFeed>;
  /** The load that took in a file with these bytes, if any: that file is done with. */
  readonly heldAs: (feed: string, sha256: string) => Promise<string | undefined>;
  readonly tell: (news: WatchNews) => void;
};

/** How a file stood when it was last looked at. `settledBy`: the definition it was dealt with by, as it stands. */
type Known = { readonly seen: SeenFile; readonly settledBy: Feed | undefined };

/**
 * Watches the folders that feeds name as sources. Each call is one look: a file is taken in once two looks have found it
 * with the same size and time, a file that was taken in before is known by its bytes, and one that could not be taken in
 * is told of once and passed over until it changes. Nothing is moved unless the source says so.
 */
export function folderWatch(
  work: WatchWork,
): (feeds: readonly Feed[], signal?: AbortSignal) => Promise<number> {
  const known = new Map<string, Known>();
  const troubles = new Map<string, string>();
  const trouble = (feed: string, path: string, message: string) => {
    const place = `${feed}\n${path}`;
    if (troubles.get(place) === message) return;
    troubles.set(place, message);
    work.tell({ kind: "trouble", feed, path, message });
  };
  const lookAt = async (feed: Feed, source: Folder, seen: SeenFile): Promise<boolean> => {
    const place = `${feed.feed}\n${seen.path}`;
    const before = known.get(place);
    const still = before !== undefined && isDeepStrictEqual(before.seen, seen);
    if (still && before.settledBy === feed) return true;
    const settled = still && (await deal(work, feed.feed, seen, source.moveTo, trouble));
    known.set(place, { seen, settledBy: settled ? feed : undefined });
    return settled;
  };
  /** How many files wait for another look. */
  return async (feeds, signal) => {
    let waiting = 0;
    for (const [feed, source] of foldersOf(feeds)) {
      const found = await droppedFiles(source.path, source.pattern);
      if ("trouble" in found) trouble(feed.feed, source.path, found.trouble);
      else {
        troubles.delete(`${feed.feed}\n${source.path}`);
        for (const seen of found.files) {
          if (signal?.aborted === true) return waiting;
          if (!(await lookAt(feed, source, seen))) waiting += 1;
        }
      }
    }
    return waiting;
  };
}

type Folder = Extract<FeedSource, { readonly kind: "folder" }>;

function foldersOf(feeds: readonly Feed[]): readonly (readonly [Feed, Folder])[] {
  return feeds.flatMap((feed) =>
    feed.sources.flatMap((source) => (source.kind === "folder" ? [[feed, source] as const] : [])),
  );
}

type Trouble = (feed: string, path: string, message: string) => void;

/** Deals with a file that has stopped changing. False where it should be tried again though it stays as it is. */
async function deal(
  work: WatchWork,
  feed: string,
  seen: SeenFile,
  moveTo: string | undefined,
  trouble: Trouble,
): Promise<boolean> {
  const bytes = await fileSha256(seen.path);
  if ("trouble" in bytes) {
    trouble(feed, seen.path, bytes.trouble);
    return false;
  }
  let load = await work.heldAs(feed, bytes.sha256);
  if (load === undefined) {
    const outcome = await work.load(feed, seen);
    work.tell({ kind: "taken", feed, path: seen.path, outcome });
    if (outcome.kind !== "loaded" && outcome.kind !== "held") return true;
    load = outcome.load.id;
  }
  if (moveTo === undefined) return true;
  try {
    const to = await moveAway(seen, moveTo, load);
    work.tell({ kind: "moved", feed, path: seen.path, to });
    return true;
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    trouble(feed, seen.path, `It could not be moved to ${moveTo}${why}. See that Outturn may write there.`);
    return false;
  }
}
