import { setTimeout as wait } from "node:timers/promises";
import { present } from "../../ledger/as-at.ts";
import type { Ledger } from "../../ledger/database.ts";
import { loadFeed } from "../../operations/load-feed.ts";
import { type HeldFeed, readFeeds } from "../../operations/read-feeds.ts";
import { folderWatch, type WatchNews } from "../../operations/watch-folders.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import { actorGiven } from "../actor-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { withRecords } from "../open.ts";
import { isSaidAsItIs } from "../what-is-said.ts";
import { incomingFolder } from "./load.ts";
import { exitOf, loadedJson, loadedWords } from "./load-words.ts";

export type FeedWatchOptions = {
  readonly once?: boolean;
  readonly every?: string;
  readonly by?: string;
  readonly json?: boolean;
  readonly data?: string;
};

const usualSeconds = 60;
/** How long a file must stand still for one pass to take it. */
const settlingSeconds = 2;

/** `outturn feed watch`: takes in what is dropped in the folders of feeds, until it is stopped. */
export async function feedWatchCommand(options: FeedWatchOptions, effects: Effects): Promise<Exit> {
  const seconds = secondsGiven(options.every);
  const actor = actorGiven(options.by, effects);
  return withRecords(effects, options.data, async (ledger, warehouse, { dataFolder }) => {
    const stopping = new AbortController();
    const watching = {
      ledger,
      warehouse,
      effects,
      actor,
      folder: await incomingFolder(dataFolder),
      stopping,
    };
    if (options.once === true) return lookOnce(watching, options);
    const stopped = effects.stopped().then(() => stopping.abort());
    if (effects.watched) effects.tell("Watching the folders of feeds. Ctrl-C ends it.\n");
    await lookUntilStopped(watching, options, seconds);
    await stopped;
    return exits.done;
  });
}

type Watching = {
  readonly ledger: Ledger;
  readonly warehouse: Warehouse;
  readonly effects: Effects;
  readonly actor: string;
  readonly folder: string;
  readonly stopping: AbortController;
};

/** Two looks, so that files still on their way are left for the next time. */
async function lookOnce(watching: Watching, options: FeedWatchOptions): Promise<Exit> {
  const news: WatchNews[] = [];
  const look = looks(watching, options, (one) => news.push(one));
  if ((await look()) > 0) {
    await wait(settlingSeconds * 1000);
    const waiting = await look();
    if (waiting > 0 && options.json !== true) {
      watching.effects.print(`Still changing, and left for the next time: ${waiting}.\n`);
    }
  }
  if (news.length === 0 && options.json !== true) watching.effects.print("Nothing new.\n");
  if (news.some(({ kind }) => kind === "trouble")) return exits.findings;
  return exitOf(news.flatMap((one) => (one.kind === "taken" ? [one.outcome] : [])));
}

async function lookUntilStopped(
  watching: Watching,
  options: FeedWatchOptions,
  seconds: number,
): Promise<void> {
  const { stopping, effects } = watching;
  const look = looks(watching, options, () => {});
  while (!stopping.signal.aborted) {
    try {
      await look();
    } catch (cause) {
      if (stopping.signal.aborted) return;
      if (!isSaidAsItIs(cause)) throw cause;
      effects.tell(`${cause.message}\n`);
    }
    await wait(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => {
      // Asked to stop while it waited.
    });
  }
}

/** A look at every folder that the feeds held at that moment name. Gives how many files wait for another. */
function looks(
  { ledger, warehouse, effects, actor, folder, stopping: { signal } }: Watching,
  { json }: FeedWatchOptions,
  hear: (news: WatchNews) => void,
): () => Promise<number> {
  let feeds: readonly HeldFeed[] = [];
  const look = folderWatch({
    load: (feed, { path, name }) =>
      loadFeed(ledger, warehouse, { feed, path, name, actor, now: effects.now(), folder, signal }),
    heldAs: async (feed, sha256) =>
      (await warehouse.loads(feed)).find(({ file }) => file.sha256 === sha256)?.id,
    tell: (news) => {
      hear(news);
      effects.print(json === true ? `${JSON.stringify(newsJson(news))}\n` : newsWords(news, feeds));
    },
  });
  return async () => {
    feeds = await readFeeds(ledger, await present(ledger, effects.now()));
    return look(
      feeds.map(({ feed }) => feed),
      signal,
    );
  };
}

function newsWords(news: WatchNews, feeds: readonly HeldFeed[]): string {
  if (news.kind === "moved") return `  moved to ${news.to}\n`;
  if (news.kind === "trouble") return `${news.path}: ${news.message}\n`;
  const record = feeds.find(({ feed }) => feed.feed === news.feed)?.feed.record;
  const called = { feed: news.feed, record: record ?? { one: "record", many: "records" } };
  return loadedWords(news.path, called, news.outcome);
}

/** A line of JSON for each thing that happens. */
function newsJson(news: WatchNews): object {
  if (news.kind !== "taken") return news;
  return { kind: news.kind, feed: news.feed, ...loadedJson(news.path, news.outcome) };
}

function secondsGiven(text: string | undefined): number {
  if (text === undefined) return usualSeconds;
  const seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds > 0) return seconds;
  throw new WrongUse(`--every is “${text}”. Give whole seconds from 1, such as ${usualSeconds}.`);
}
