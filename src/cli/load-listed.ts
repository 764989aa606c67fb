import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import {
  codeAliases,
  computedMeasures,
  computedResults,
  feedLoads,
  feeds,
} from "../domain/data-package/tables/records.ts";
import type { MadeRecordsSpec } from "../domain/made-records/spec.ts";
import { spellingOf } from "../domain/master-data/listed-code.ts";
import type { Result } from "../domain/result.ts";
import { type ListedFile, type ListedSpelling, type LoadList, readLoadList } from "../ingest/load-list.ts";
import { readMadeRecordsSpec } from "../ingest/made-records/read-spec.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import { acceptResults } from "../operations/accept-results.ts";
import { addComputedMeasure } from "../operations/add-computed-measure.ts";
import { addFeed } from "../operations/add-feed.ts";
import { computeResults } from "../operations/compute-results.ts";
import { loadFeed } from "../operations/load-feed.ts";
import { makeRecords } from "../operations/make-records.ts";
import { proposalDigest } from "../operations/proposal-digest.ts";
import { settleAlias } from "../operations/settle-alias.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { Effects } from "./effects.ts";

export type LoadingListed = {
  /** Of the example, with its records/load.json. */
  readonly folder: string;
  /** Whether the example has just been loaded; else only what was begun is gone on with. */
  readonly isNew: boolean;
  readonly signal: AbortSignal;
  /** Told of each file once its records count. */
  readonly loaded: (file: string, records: number) => void;
};

/** What each step works on. */
type Work = {
  readonly ledger: Ledger;
  readonly warehouse: Warehouse;
  readonly signal: AbortSignal;
  readonly effects: Effects;
};

/** Between two steps, in milliseconds: pages that were asked for meanwhile are answered first. */
const pause = 20;

/**
 * Adds the feeds an example lists, makes up their records and loads them, works its measures out from them, and confirms
 * the figures that agree with those printed, while the site is served. Stops between two steps once it is told to, and
 * goes on there at the next start; what can't be done is said, and nothing after it is tried.
 */
export async function loadListed(
  ledger: Ledger,
  warehouse: Warehouse,
  { folder, isNew, signal, loaded }: LoadingListed,
  effects: Effects,
): Promise<void> {
  const read = await readLoadList(folder);
  if (!read.ok) return effects.tell(`No records were loaded: ${messagesOf(read.issues)}\n`);
  const list = read.value;
  if (list === undefined) return;
  const stage = await stageOf(ledger, list);
  if (stage.done || !(isNew || stage.begun)) return;
  const work = { ledger, warehouse, signal, effects };
  for (const path of list.feeds) if (!(await stepped(work, () => addOne(work, path, addFeed)))) return;
  for (const spelling of list.spellings)
    if (!stage.spellings.has(nameOf(spelling)) && !(await stepped(work, () => settleOne(work, spelling))))
      return;
  for (const file of list.files) {
    if (stage.files.has(file.file)) continue;
    if (!(await stepped(work, () => loadOne(work, file, loaded)))) return;
  }
  for (const path of list.computed)
    if (!(await stepped(work, () => addOne(work, path, addComputedMeasure)))) return;
  await stepped(work, () => confirmAgreeing(work, list.confirmedBy));
}

/** How far the example was loaded, as the ledger knows it. */
async function stageOf(ledger: Ledger, { feeds: listed, files, computed }: LoadList) {
  const at = await present(ledger);
  const held = new Set((await readRows(ledger, feeds, at)).map(({ feed }) => `${feed}.json`));
  const loads = new Set((await readRows(ledger, feedLoads, at)).map(({ file }) => file));
  const added = await readRows(ledger, computedMeasures, at);
  const confirmed = new Set((await readRows(ledger, computedResults, at)).map(({ measure }) => measure));
  return {
    begun: listed.some((path) => held.has(basename(path))),
    files: loads,
    spellings: new Set(
      (await readRows(ledger, codeAliases, at)).map(({ list, alias }) => `${list} ${alias}`),
    ),
    done:
      files.every(({ file }) => loads.has(file)) &&
      added.length >= computed.length &&
      added.every(({ measure }) => confirmed.has(measure)),
  };
}

/** Runs a step after letting pages be answered; false once it is time to stop. A step gives what stands against going on. */
async function stepped({ signal, effects }: Work, step: () => Promise<string | undefined>): Promise<boolean> {
  await setTimeout(pause, undefined, { signal }).catch(() => undefined);
  if (signal.aborted) return false;
  const refused = await step().catch((cause: unknown) => {
    if (signal.aborted) return undefined;
    throw cause;
  });
  if (signal.aborted) return false;
  if (refused !== undefined) effects.tell(`The example's records were not loaded: ${refused}\n`);
  return refused === undefined;
}

type Adding = {
  readonly text: string;
  readonly file: string;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

async function addOne(
  { ledger, effects }: Work,
  path: string,
  add: (ledger: Ledger, adding: Adding) => Promise<Result<unknown>>,
): Promise<string | undefined> {
  const text = await readFile(path, "utf8");
  const file = basename(path);
  const answer = await add(ledger, { text, file, actor: effects.user(), now: effects.now() });
  return answer.ok ? undefined : `${file}: ${messagesOf(answer.issues)}`;
}

function nameOf({ list, text }: ListedSpelling): string {
  return `${list} ${spellingOf(text)}`;
}

async function settleOne({ ledger, effects }: Work, spelling: ListedSpelling): Promise<string | undefined> {
  const written = { note: undefined, actor: effects.user(), now: effects.now() };
  const answer = await settleAlias(ledger, { ...spelling, ...written });
  return answer.ok ? undefined : `${spelling.text}: ${messagesOf(answer.issues)}`;
}

async function loadOne(
  work: Work,
  { feed, file, spec, days }: ListedFile,
  loaded: LoadingListed["loaded"],
): Promise<string | undefined> {
  const { ledger, warehouse, signal, effects } = work;
  const read = await readMadeRecordsSpec(spec);
  if (!read.ok) return `${basename(spec)}: ${messagesOf(read.issues)}`;
  const folder = await mkdtemp(join(tmpdir(), "outturn-records-"));
  try {
    const path = join(folder, file);
    await makeDays(read.value, path, days, signal);
    const by = { actor: effects.user(), now: effects.now() };
    const outcome = await loadFeed(ledger, warehouse, { feed, path, replaces: days, folder, signal, ...by });
    if (outcome.kind !== "loaded" && outcome.kind !== "held") return `${file}: ${whyNot(outcome)}`;
    loaded(file, outcome.load.records);
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function makeDays(spec: MadeRecordsSpec, out: string, { from, to }: ListedFile["days"], signal: AbortSignal) {
  return makeRecords(spec, { out, from: from.toString(), to: to.toString(), signal });
}

type NotLoaded = Exclude<Awaited<ReturnType<typeof loadFeed>>, { readonly kind: "loaded" | "held" }>;

function whyNot(outcome: NotLoaded): string {
  switch (outcome.kind) {
    case "refused":
      return messagesOf(outcome.issues);
    case "stopped":
      return messagesOf(outcome.checks.filter(({ outcome: came }) => came === "failed"));
    case "drift":
      return "its headings are not those of the feed.";
    case "no feed":
      return "its feed is not there.";
  }
}

/** Figures that agree with the ledger's are confirmed; whatever differs or is new stays proposed. */
async function confirmAgreeing(
  { ledger, warehouse, effects }: Work,
  by: string,
): Promise<string | undefined> {
  const { proposals } = await computeResults(ledger, warehouse, { at: await present(ledger) });
  const chosen = proposals
    .filter(({ standing }) => standing.kind === "same" && !standing.settled)
    .map((proposal) => {
      const { definition, year, period } = proposal;
      const { measure, part } = definition.measure;
      return { measure, part, year, period, digest: proposalDigest(proposal) };
    });
  if (chosen.length === 0) return undefined;
  const written = { actor: effects.user(), now: effects.now() };
  const answer = await acceptResults(ledger, warehouse, { chosen, by, ...written });
  return answer.ok ? undefined : messagesOf(answer.issues);
}

function messagesOf(issues: readonly { readonly message: string }[]): string {
  return issues.map(({ message }) => message).join(" ");
}
