import { basename } from "node:path";
import type { CheckOutcome } from "../domain/feed/check.ts";
import type { SchemaDrift } from "../domain/feed/drift.ts";
import { loadsInEffect } from "../domain/feed/in-effect.ts";
import type { DaySpan, Load, RejectedRecord } from "../domain/feed/load.ts";
import { withoutPersonal } from "../domain/feed/without-personal.ts";
import type { Issue } from "../domain/result.ts";
import { plainFileName } from "../ingest/fetched/file-name.ts";
import { type ImportIssue, placeWords } from "../ingest/import-issue.ts";
import { type LaidFile, layRecordFile } from "../ingest/record-file/lay-record-file.ts";
import { Refusal } from "../ingest/record-file/refusal.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { parquetColumns, parquetSample } from "../warehouse/staging/parquet-columns.ts";
import type { LoadStep, Warehouse } from "../warehouse/warehouse.ts";
import { WarehouseTrouble } from "../warehouse/warehouse-trouble.ts";
import { enterLoad } from "./enter-load.ts";
import { type HeldFeed, readFeedNamed } from "./read-feeds.ts";
import { readSpellings } from "./read-master-data.ts";

export type LoadingFeed = {
  readonly feed: string;
  /** Where the file is. */
  readonly path: string;
  /** What it was called by who handed it in; the name it has where it is, unless told. */
  readonly name?: string | undefined;
  /** Days whose earlier records it takes the place of, beside what the feed says of itself. */
  readonly replaces?: DaySpan | undefined;
  /** Takes the file though a check would stop it. */
  readonly evenSo?: boolean | undefined;
  /** Columns known to be missing from the file, whose cells count as blank; without this they are a drift. */
  readonly without?: readonly string[] | undefined;
  readonly actor: string;
  readonly now: Temporal.Instant;
  /** Where it may be written anew while it is taken in; the system's place for temporary files, unless told. */
  readonly folder?: string | undefined;
  readonly progress?: ((step: LoadStep) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What came of a file. Nothing is kept but where it is loaded, or held from before. */
export type LoadedFeed =
  | {
      readonly kind: "loaded";
      readonly load: Load;
      /** Undefined where the same file, handed in twice at once, was told of by the other. */
      readonly entry: number | undefined;
      readonly notes: readonly string[];
    }
  /** The same file was taken in before. `entry` is that of the ledger where it was missing and is written now. */
  | {
      readonly kind: "held";
      readonly load: Load;
      readonly entry: number | undefined;
      /** What to know of it: that its records no longer count, and what makes them. */
      readonly notes: readonly string[];
    }
  | { readonly kind: "drift"; readonly drift: SchemaDrift }
  | {
      readonly kind: "stopped";
      readonly checks: readonly CheckOutcome[];
      readonly records: number;
      readonly rejected: number;
      /** The first of the rejected rows, without what tells about persons. */
      readonly examples: readonly RejectedRecord[];
      readonly notes: readonly string[];
    }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "no feed" };

/**
 * Takes a file of records in: laid out, read and checked by the feed's definition, kept in the warehouse whole or not at
 * all, and then told to the ledger as one entry. The same file again is held already; a ledger that missed it, as after a
 * crash between the two, is told then.
 */
export async function loadFeed(
  ledger: Ledger,
  warehouse: Warehouse,
  loading: LoadingFeed,
): Promise<LoadedFeed> {
  const at = await present(ledger, loading.now);
  const held = await readFeedNamed(ledger, at, loading.feed);
  if (held === undefined) return { kind: "no feed" };
  const ready = { held, spellings: await readSpellings(ledger, at) };
  const first = await attempt(ledger, warehouse, loading, ready, false);
  // A large file is left where it is on the strength of a look at parts of it; odd rows the engine meets are settled then.
  const answer = first === "odd rows" ? await attempt(ledger, warehouse, loading, ready, true) : first;
  if (answer === "odd rows") throw new Error(`${loading.path} was looked through and still has odd rows`);
  return answer;
}

async function attempt(
  ledger: Ledger,
  warehouse: Warehouse,
  loading: LoadingFeed,
  ready: Ready,
  careful: boolean,
): Promise<LoadedFeed | "odd rows"> {
  const laid = await layRecordFile(loading.path, ready.held.feed, {
    parquetColumns,
    parquetSample,
    careful,
    without: loading.without,
    folder: loading.folder,
    name: plainFileName(loading.name ?? basename(loading.path)) ?? "records",
    signal: loading.signal,
    progress: (percent) => loading.progress?.({ step: "reading", percent: percent / 2 }),
  });
  if (laid.kind === "drift") return laid;
  if (laid.kind === "refused") return { kind: "refused", issues: laid.issues.map(issueOf) };
  try {
    const twice = await countedTwice(warehouse, loading, ready.held, laid.laid);
    return twice ?? (await keep(ledger, warehouse, loading, { ...ready, laid: laid.laid }));
  } catch (cause) {
    if (cause instanceof Refusal) return { kind: "refused", issues: [issueOf(cause.issue)] };
    if (!(cause instanceof WarehouseTrouble)) throw cause;
    if (!careful && laid.laid.plain.path === loading.path && laid.laid.plain.form === "csv")
      return "odd rows";
    return { kind: "refused", issues: [{ field: "", message: cause.message }] };
  } finally {
    await laid.laid.dispose();
  }
}

function issueOf(issue: ImportIssue): Issue {
  return { field: placeWords(issue), message: issue.message };
}

/**
 * A file whose records count already, as they were read by an earlier definition: where nothing tells records apart,
 * taking it in again would count each of them twice.
 */
async function countedTwice(
  warehouse: Warehouse,
  { feed: name, replaces, evenSo }: LoadingFeed,
  { feed, sha256 }: HeldFeed,
  { file }: LaidFile,
): Promise<LoadedFeed | undefined> {
  const addsUp = feed.loads === "adds" && feed.key.length === 0;
  if (!addsUp || replaces !== undefined || evenSo === true) return undefined;
  const counting = loadsInEffect(await warehouse.loads(name)).map(({ load }) => load);
  const same = counting.filter((load) => load.file.sha256 === file.sha256);
  const other = same.find((load) => load.definition !== sha256);
  if (other === undefined || same.some((load) => load.definition === sha256)) return undefined;
  const { days, id } = other;
  const option = days === undefined ? "" : `, with --replace ${days.from}/${days.to}`;
  const message = `${file.name} was taken in before by an earlier definition of the feed (load ${id}), and its records would count twice. Say which days it takes the place of${option}.`;
  return { kind: "refused", issues: [{ field: file.name, message }] };
}

type Ready = {
  readonly held: HeldFeed;
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
};

async function keep(
  ledger: Ledger,
  warehouse: Warehouse,
  { actor, now, replaces, evenSo, progress, signal }: LoadingFeed,
  { held: { feed, sha256 }, laid, spellings }: Ready & { readonly laid: LaidFile },
): Promise<LoadedFeed> {
  const { plain, file, skipped, notes, lastLook } = laid;
  const outcome = await warehouse.load({
    ...{ feed, definition: sha256, plain, file, skipped, spellings, lastLook, by: actor, at: now },
    ...(replaces !== undefined && { replaces }),
    ...(evenSo !== undefined && { evenSo }),
    ...(progress !== undefined && { progress: (step) => progress(secondHalf(step)) }),
    ...(signal !== undefined && { signal }),
  });
  if (outcome.kind === "stopped") {
    return { ...outcome, examples: outcome.examples.map((row) => withoutPersonal(feed, row)), notes };
  }
  const { load } = outcome;
  const entry = await enterLoad(ledger, load, { actor, now });
  return outcome.kind === "loaded"
    ? { kind: "loaded", load, entry, notes }
    : { kind: "held", load, entry, notes: replacedNotes(load, await warehouse.loads(feed.feed)) };
}

/** A file handed in again to go back to it is not taken twice by itself, so that a watched folder does not turn in circles. */
function replacedNotes({ id, days }: Load, loads: readonly Load[]): readonly string[] {
  const found = loadsInEffect(loads).find(({ load }) => load.id === id);
  if (days === undefined || (found !== undefined && found.without.length === 0)) return [];
  const what = found === undefined ? "none of its records counts" : "not all of its records count";
  return [
    `Later files took its place, so that ${what}. To go back to it, say which days it takes the place of, with --replace ${days.from}/${days.to}.`,
  ];
}

/** Laying the file out is told as the first half of reading it. */
function secondHalf(step: LoadStep): LoadStep {
  return step.step === "reading" ? { ...step, percent: 50 + step.percent / 2 } : step;
}
