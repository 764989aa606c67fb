import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DaySpan } from "../../domain/feed/load.ts";
import { feedFile } from "../../ingest/feed-file.ts";
import { present } from "../../ledger/as-at.ts";
import { type LoadedFeed, loadFeed } from "../../operations/load-feed.ts";
import type { LoadStep } from "../../warehouse/warehouse.ts";
import { actorGiven } from "../actor-given.ts";
import { dayGiven } from "../as-at-given.ts";
import { type Effects, type Exit, WrongUse } from "../effects.ts";
import { withRecords } from "../open.ts";
import { writeBytes } from "../write-package.ts";
import { feedGiven } from "./feed-given.ts";
import { exitOf, loadedJson, loadedWords } from "./load-words.ts";

export type FeedLoadOptions = {
  readonly replace?: string;
  readonly evenSo?: boolean;
  readonly without?: readonly string[];
  readonly propose?: string;
  readonly by?: string;
  readonly json?: boolean;
  readonly data?: string;
};

/** `outturn feed load`: takes files of records in, one after the other, each whole or not at all. */
export async function feedLoadCommand(
  name: string,
  paths: readonly string[],
  options: FeedLoadOptions,
  effects: Effects,
): Promise<Exit> {
  const replaces = options.replace === undefined ? undefined : spanGiven(options.replace);
  const actor = actorGiven(options.by, effects);
  return withRecords(effects, options.data, async (ledger, warehouse, { dataFolder }) => {
    const { feed } = await feedGiven(ledger, await present(ledger, effects.now()), name);
    const folder = await incomingFolder(dataFolder);
    const outcomes: LoadedFeed[] = [];
    const told: object[] = [];
    for (const path of paths) {
      const outcome = await loadFeed(ledger, warehouse, {
        ...{ feed: name, path, replaces, evenSo: options.evenSo, actor, now: effects.now(), folder },
        without: options.without,
        progress: progressOf(basename(path), effects),
      });
      outcomes.push(outcome);
      if (options.json === true) told.push(loadedJson(path, outcome));
      else effects.print(loadedWords(path, feed, outcome));
      if (outcome.kind === "drift" && options.propose !== undefined) {
        await writeBytes(options.propose, Buffer.from(feedFile(outcome.drift.proposal)));
        if (options.json !== true) effects.print(`Wrote the proposal to ${options.propose}.\n`);
      }
    }
    if (options.json === true) effects.print(`${JSON.stringify(told, null, 2)}\n`);
    return exitOf(outcomes);
  });
}

/** Where files are laid out while they are taken in: beside the records, where there is room for them. */
export async function incomingFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "incoming");
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Days given as 2019-04-01/2019-04-30, or one day. */
function spanGiven(text: string): DaySpan {
  const [first = "", last, ...more] = text.split("/");
  const from = dayGiven(first);
  const to = last === undefined ? from : dayGiven(last);
  if (more.length > 0 || Temporal.PlainDate.compare(from, to) > 0) {
    throw new WrongUse(
      `--replace is “${text}”. Give the first and the last day, such as 2019-04-01/2019-04-30.`,
    );
  }
  return { from, to };
}

/** Tells a person how far a file has come, each step and tenth once. */
export function progressOf(name: string, effects: Pick<Effects, "watched" | "tell">) {
  if (!effects.watched) return undefined;
  let last = "";
  return (step: LoadStep) => {
    const words =
      step.step === "reading"
        ? `Reading ${name}: ${Math.floor(step.percent / 10) * 10}%`
        : `${step.step === "checking" ? "Checking" : "Keeping"} ${name}`;
    if (words !== last) effects.tell(`${words} ...\n`);
    last = words;
  };
}
