import type { Load } from "../../domain/feed/load.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dayOf } from "../../domain/period/day-of.ts";
import { present } from "../../ledger/as-at.ts";
import { type HeldFeed, readFeeds } from "../../operations/read-feeds.ts";
import { type Effects, type Exit, exits } from "../effects.ts";
import { withRecords } from "../open.ts";
import { plural } from "../plural.ts";
import { spanWords } from "./span-words.ts";

export type FeedListOptions = { readonly json?: boolean; readonly data?: string };

/** `outturn feed list`: every feed, what it holds and when something last came. */
export async function feedListCommand(options: FeedListOptions, effects: Effects): Promise<Exit> {
  const { feeds, loads } = await withRecords(effects, options.data, async (ledger, warehouse) => {
    const held = await readFeeds(ledger, await present(ledger, effects.now()));
    return { feeds: held, loads: held.length === 0 ? [] : await warehouse.loads() };
  });
  const told = feeds.map((held) => ({ held, loads: loads.filter(({ feed }) => feed === held.feed.feed) }));
  if (options.json === true) {
    effects.print(`${JSON.stringify(told.map(listJson), null, 2)}\n`);
  } else if (told.length === 0) {
    effects.print("The ledger holds no feeds. Add one: outturn feed add FILE (docs/user/feeds.md).\n");
  } else effects.print(told.map(listWords).join(""));
  return exits.done;
}

type Told = { readonly held: HeldFeed; readonly loads: readonly Load[] };

function listWords({ held: { feed }, loads }: Told): string {
  const last = loads.at(-1);
  if (last === undefined) return `${feed.feed}: ${feed.title}. Nothing loaded yet.\n`;
  const records = loads.reduce((sum, load) => sum + load.records, 0);
  const taken = plural(records, feed.record.one, feed.record.many);
  return `${feed.feed}: ${feed.title}. ${plural(loads.length, "load")}, ${taken} taken${spanWords(loads)}; the last on ${dateWords(dayOf(last.loadedAt))}.\n`;
}

function listJson({ held: { feed, sha256 }, loads }: Told) {
  return {
    feed: feed.feed,
    title: feed.title,
    owner: feed.owner,
    system: feed.system,
    definition: sha256,
    loads: loads.length,
    records: loads.reduce((sum, load) => sum + load.records, 0),
    lastLoadedAt: loads.at(-1)?.loadedAt.toString() ?? null,
  };
}
