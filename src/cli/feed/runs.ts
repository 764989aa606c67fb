import type { Feed } from "../../domain/feed/feed.ts";
import type { Load } from "../../domain/feed/load.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { councilZone, dayOf } from "../../domain/period/day-of.ts";
import { present } from "../../ledger/as-at.ts";
import { readFeeds } from "../../operations/read-feeds.ts";
import { type Effects, type Exit, exits } from "../effects.ts";
import { withRecords } from "../open.ts";
import { plural } from "../plural.ts";
import { feedGiven } from "./feed-given.ts";
import { loadJson } from "./load-json.ts";
import { daysWords } from "./span-words.ts";

export type FeedRunsOptions = { readonly json?: boolean; readonly data?: string };

/** `outturn feed runs`: every load, of one feed or of all, the newest first. */
export async function feedRunsCommand(
  name: string | undefined,
  options: FeedRunsOptions,
  effects: Effects,
): Promise<Exit> {
  const { feeds, loads } = await withRecords(effects, options.data, async (ledger, warehouse) => {
    const at = await present(ledger, effects.now());
    const held = name === undefined ? await readFeeds(ledger, at) : [await feedGiven(ledger, at, name)];
    return { feeds: held.map(({ feed }) => feed), loads: await warehouse.loads(name) };
  });
  const newest = loads.toReversed();
  if (options.json === true) effects.print(`${JSON.stringify(newest.map(loadJson), null, 2)}\n`);
  else if (newest.length === 0) effects.print("Nothing was loaded yet.\n");
  else effects.print(newest.map((load) => loadWords(load, feeds)).join(""));
  return exits.done;
}

function loadWords(load: Load, feeds: readonly Feed[]): string {
  const word = feeds.find(({ feed }) => feed === load.feed)?.record;
  const { loadedAt, replaces } = load;
  const time = loadedAt.toZonedDateTimeISO(councilZone).toPlainTime().toString({ smallestUnit: "minute" });
  const lines = [
    `${load.feed} ${load.id}: ${load.file.name}, ${dateWords(dayOf(loadedAt))} ${time}, by ${load.by}`,
    `  ${takenWords(load, word?.one ?? "record", word?.many ?? "records")}`,
    ...(replaces === undefined
      ? []
      : [
          `  In place of ${replaces === "all" ? "everything before" : `what was there for ${daysWords(replaces)}`}.`,
        ]),
    ...load.checks
      .filter(({ outcome }) => outcome !== "passed")
      .map(({ outcome, message }) => `  ${outcome === "warned" ? "Warning" : "Failed"}: ${message}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** "1,204 calls taken, of 1 April 2019 to 30 April 2019; 3 rejected; 2 rows passed over." */
export function takenWords(load: Load, one: string, many: string): string {
  const { records, rejected, skipped, days } = load;
  const parts = [
    `${plural(records, one, many)} taken${days === undefined ? "" : `, of ${daysWords(days)}`}`,
    ...(rejected === 0 ? [] : [`${rejected.toLocaleString("en-GB")} rejected`]),
    ...(skipped === 0
      ? []
      : [`${plural(skipped, "row")} passed over that ${skipped === 1 ? "is no record" : "are no records"}`]),
  ];
  return `${parts.join("; ")}.`;
}
