import { join } from "node:path";
import { loadsInEffect } from "../../domain/feed/in-effect.ts";
import type { Load } from "../../domain/feed/load.ts";
import { type DuckEngine, startEngine } from "../duckdb/engine.ts";
import { oneAtATime } from "../duckdb/one-at-a-time.ts";
import { loadIdOf, momentAfter, replacedBy } from "../load-id.ts";
import { accepted, type StagedLoad, stageLoad } from "../staging/stage-load.ts";
import type { LoadOutcome, LoadRequest } from "../warehouse.ts";
import { type Attempt, beginAttempt } from "./attempt.ts";
import type { Cluster } from "./cluster.ts";
import { heldBefore } from "./held-before.ts";
import { type Registered, register, registered } from "./register.ts";
import { sendRejected } from "./send-rejected.ts";
import { sendRows } from "./send-rows.ts";
import { sentRecords } from "./staged-csv.ts";
import { removeAttempt, sweep } from "./sweep.ts";
import { makeTable, recordsTable, rejectedTable } from "./tables.ts";

/**
 * Reads and checks a file under the folder, sends its rows to the cluster, sees that all are there, and only then makes
 * the load count. What an attempt that did not come so far left is removed first.
 */
export async function loadInto(cluster: Cluster, folder: string, request: LoadRequest): Promise<LoadOutcome> {
  // Whether a key is there already can only be told where no other load of the feed comes in between.
  return oneAtATime(folder, request.feed.feed, request.signal, () => loadAlone(cluster, folder, request));
}

async function loadAlone(cluster: Cluster, folder: string, request: LoadRequest): Promise<LoadOutcome> {
  const id = loadIdOf(request);
  const before = (await registered(cluster, request.feed.feed)).map(({ load }) => load);
  const held = before.find((load) => load.id === id);
  if (held !== undefined) return { kind: "held", load: held };
  const now = Temporal.Now.instant();
  await sweep(cluster, folder, now);
  const attempt = await beginAttempt(folder, now);
  const sending = await tried(cluster, attempt, async () => {
    const engine = await startEngine({
      folders: [attempt.folder],
      files: [request.plain.path],
      spill: join(attempt.folder, "spill"),
    });
    try {
      return await sent(cluster, engine, attempt, { request, id, before });
    } finally {
      engine.close();
    }
  });
  if (sending.kind === "stopped") {
    await attempt.end("finished");
    return sending;
  }
  return counted(cluster, attempt, sending.registered);
}

/** Nothing stays of what fails, on the servers that can be reached; a later attempt removes the rest. */
async function tried<Value>(cluster: Cluster, attempt: Attempt, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    const removed = await removeAttempt(cluster, attempt.part).then(
      () => true,
      () => false,
    );
    await attempt.end(removed ? "finished" : "unfinished");
    throw cause;
  }
}

/**
 * Writes the row in the register. Where that fails nobody knows whether it was written, so that nothing is removed before
 * the register is read again.
 */
async function counted(cluster: Cluster, attempt: Attempt, mine: Registered): Promise<LoadOutcome> {
  let found: readonly Registered[];
  try {
    await register(mine, cluster);
    found = await registered(cluster, mine.load.feed);
  } catch (cause) {
    await attempt.end("unfinished");
    throw cause;
  }
  const counts = found.find(({ load }) => load.id === mine.load.id);
  const another = counts !== undefined && counts.part !== mine.part;
  if (another) await removeAttempt(cluster, attempt.part);
  await attempt.end("finished");
  return another ? { kind: "held", load: counts.load } : { kind: "loaded", load: mine.load };
}

type Stopped = Extract<LoadOutcome, { kind: "stopped" }>;

type Sending = { readonly request: LoadRequest; readonly id: string; readonly before: readonly Load[] };

async function sent(
  cluster: Cluster,
  engine: DuckEngine,
  attempt: Attempt,
  { request, id, before }: Sending,
): Promise<Stopped | { readonly kind: "sent"; readonly registered: Registered }> {
  const { feed, signal } = request;
  const inEffect = loadsInEffect(before);
  const staged = await stageLoad(request, {
    engine,
    path: join(attempt.folder, "staged.parquet"),
    loadId: id,
    before: inEffect.map(({ load }) => load),
    heldBefore: (rows) => heldBefore(rows, request, inEffect, { cluster, engine, folder: attempt.folder }),
  });
  const { records, rejected, checks, stopped } = staged;
  if (stopped !== undefined) {
    return { kind: "stopped", checks, records, rejected, examples: stopped.examples };
  }
  request.progress?.({ step: "keeping" });
  const table = recordsTable(feed);
  await makeTable(table, cluster);
  await sendRows(engine, sentRecords(feed, accepted(staged), attempt.part), table, cluster, {
    attempt,
    signal,
  });
  if (rejected > 0) {
    await makeTable(rejectedTable, cluster);
    await sendRejected(engine, feed, staged, cluster, { attempt, signal });
  }
  await request.lastLook?.();
  const keys = staged.keysDiffer ? feed.key : undefined;
  const load = loadOf({ ...request, at: momentAfter(request.at, before) }, id, staged);
  return { kind: "sent", registered: { load, part: attempt.part, keys } };
}

function loadOf(request: LoadRequest, id: string, { records, rejected, days, checks }: StagedLoad): Load {
  const { feed, definition, file, at, by, skipped } = request;
  return {
    id,
    feed: feed.feed,
    definition,
    file,
    loadedAt: at,
    by,
    records,
    rejected,
    skipped,
    days,
    replaces: replacedBy(request, days),
    checks,
  };
}
