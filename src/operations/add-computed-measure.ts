import { createHash } from "node:crypto";
import type { ComputedMeasure } from "../domain/computed-measure/computed-measure.ts";
import { measureIssues } from "../domain/computed-measure/fits-measure.ts";
import type { HeldComputedMeasure } from "../domain/computed-measure/proposal.ts";
import { nearestFew } from "../domain/data-package/nearest.ts";
import { measures } from "../domain/data-package/tables/measures.ts";
import { computedMeasures } from "../domain/data-package/tables/records.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { computedMeasureText, readComputedMeasure } from "../ingest/computed-measure-file.ts";
import { appendEntry, type Writing } from "../ledger/append-entry.ts";
import { type AsAt, present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import { storeRow } from "../ledger/stored-row.ts";
import { oneTransaction } from "./one-transaction.ts";
import { readComputedMeasures } from "./read-computed-measures.ts";
import { readFeeds } from "./read-feeds.ts";

export type AddingComputedMeasure = {
  /** The definition file's text. */
  readonly text: string;
  /** The file's name, for the entry to say where the definition came from. */
  readonly file?: string | undefined;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

/** What became of a definition: a measure that was not worked out before, a new version, or nothing new. */
export type AddedComputedMeasure =
  | (HeldComputedMeasure & { readonly kind: "added" | "changed"; readonly entry: number })
  | (HeldComputedMeasure & { readonly kind: "unchanged" });

/**
 * Writes how a measure is worked out as one entry; a new version supersedes the one before, and its results are proposed
 * anew. Refused with every issue: of the file, against its feed, and against the measure.
 */
export async function addComputedMeasure(
  ledger: Ledger,
  adding: AddingComputedMeasure,
): Promise<Result<AddedComputedMeasure>> {
  return oneTransaction(ledger, adding.now, async (writing, now) => {
    const answer = await add(writing, { ...adding, now });
    return { answer, keep: answer.ok };
  });
}

async function add(writing: Writing, adding: AddingComputedMeasure): Promise<Result<AddedComputedMeasure>> {
  const { now, actor, file, text: given } = adding;
  const at = await present(writing, now);
  const read = await definitionAgainstLedger(writing, at, given);
  if (!read.ok) return read;
  const { measure, sha256 } = read.value;
  const held = await readComputedMeasures(writing, at, [measure.measure]);
  const before = held.find((one) => one.measure.part === measure.part);
  if (before?.sha256 === sha256) return ok({ kind: "unchanged", measure, sha256 });
  const { text } = computedMeasureText(measure);
  const { part, feed, form, meaning } = measure;
  const said = { measure: measure.measure, part, feed, form, meaning, definition: text, sha256 };
  const row = storeRow(computedMeasures, said);
  const ofFile = createHash("sha256").update(given).digest("hex");
  const entry = await appendEntry(writing, {
    ...{ recordedAt: now, knownAt: now, actor, operation: "add computed measure", note: meaning },
    ...(file === undefined ? {} : { source: { name: file, sha256: ofFile } }),
    facts: [{ table: computedMeasures, facts: [{ row, retracted: false, rowLine: null }] }],
  });
  return ok({ kind: before === undefined ? "added" : "changed", measure, sha256, entry });
}

/** A definition file's measure, checked against the feed and the measure the ledger holds. */
export async function definitionAgainstLedger(
  ledger: Ledger,
  at: AsAt,
  text: string,
): Promise<Result<HeldComputedMeasure>> {
  const first = readComputedMeasure(text);
  if (!first.ok) return first;
  const feeds = await readFeeds(ledger, at);
  const feed = feeds.find((one) => one.feed.feed === first.value.feed)?.feed;
  if (feed === undefined)
    return unknownFeed(
      first.value,
      feeds.map((one) => one.feed.feed),
    );
  const read = readComputedMeasure(text, feed);
  const issues = [
    ...(read.ok ? [] : read.issues),
    ...measureIssues(first.value, await readRows(ledger, measures, at)),
  ];
  if (!read.ok || issues.length > 0) return no(...issues);
  return ok({ measure: read.value, sha256: computedMeasureText(read.value).sha256 });
}

function unknownFeed({ feed }: ComputedMeasure, known: readonly string[]) {
  const near = nearestFew(feed, known, 3);
  const remedy =
    near.length === 0 ? "The ledger holds none: outturn feed add." : `The nearest are ${near.join(", ")}.`;
  return no({ field: "feed", message: `There is no feed “${feed}”. ${remedy}` });
}
