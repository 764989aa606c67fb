import { present } from "../../ledger/as-at.ts";
import { fetchFeed } from "../../operations/fetch-feed.ts";
import { actorGiven } from "../actor-given.ts";
import { type Effects, type Exit, WrongUse } from "../effects.ts";
import { withRecords } from "../open.ts";
import { feedGiven } from "./feed-given.ts";
import { incomingFolder, progressOf } from "./load.ts";
import { exitOf, loadedJson, loadedWords } from "./load-words.ts";

export type FeedFetchOptions = { readonly by?: string; readonly json?: boolean; readonly data?: string };

/** `outturn feed fetch`: fetches a feed's records from its https and PostgreSQL sources, and takes them in. */
export async function feedFetchCommand(
  name: string,
  options: FeedFetchOptions,
  effects: Effects,
): Promise<Exit> {
  return withRecords(effects, options.data, async (ledger, warehouse, { dataFolder }) => {
    const { feed } = await feedGiven(ledger, await present(ledger, effects.now()), name);
    const fetched = await fetchFeed(ledger, warehouse, {
      feed: name,
      environment: effects.environment,
      actor: actorGiven(options.by, effects),
      now: effects.now(),
      folder: await incomingFolder(dataFolder),
      progress: progressOf(name, effects),
    });
    if (fetched === undefined || fetched.length === 0) {
      throw new WrongUse(
        `The feed ${name} names nothing to fetch from. Add a source to its definition (docs/user/feeds.md), or give a file to outturn feed load.`,
      );
    }
    if (options.json === true) {
      const told = fetched.map(({ source, outcome }) => loadedJson(source, outcome));
      effects.print(`${JSON.stringify(told, null, 2)}\n`);
    } else for (const { source, outcome } of fetched) effects.print(loadedWords(source, feed, outcome));
    return exitOf(fetched.map(({ outcome }) => outcome));
  });
}
