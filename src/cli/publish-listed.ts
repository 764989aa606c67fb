import { setTimeout } from "node:timers/promises";
import { reportId } from "../domain/publication/report-id.ts";
import { type ListedPublication, readPublishList } from "../ingest/publish-list.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { approveReport } from "../operations/approve-report.ts";
import { versionsOf } from "../operations/publication-rows.ts";
import { publishReport } from "../operations/publish-report.ts";
import type { Effects } from "./effects.ts";

export type PublishingListed = {
  /** Of the example, with its publish.json. */
  readonly folder: string;
  /** Whether the example has just been loaded; else only what was begun is gone on with. */
  readonly isNew: boolean;
  readonly signal: AbortSignal;
  /** Told of each report that was published. */
  readonly published: (report: string, version: string) => void;
};

/** Between two steps, in milliseconds: pages that were asked for meanwhile are answered first. */
const pause = 150;

/**
 * Approves and publishes the reports an example lists, one after another, while the site is served. What can't be
 * published is said and passed over. Stops between two steps once it is told to.
 */
export async function publishListed(
  ledger: Ledger,
  { folder, isNew, signal, published }: PublishingListed,
  effects: Effects,
): Promise<void> {
  const list = await readPublishList(folder);
  if (!list.ok) {
    effects.tell(`Nothing was published: ${list.issues.map(({ message }) => message).join(" ")}\n`);
    return;
  }
  const [first] = list.value;
  if (first === undefined || !(isNew || (await stageOf(ledger, first)) !== undefined)) return;
  for (const one of list.value) {
    if (await stopped(signal)) return;
    const refused = await publishOne(ledger, one, signal, effects).catch(reasonOf);
    if (signal.aborted) return;
    if (refused === undefined) published(reportId(one.name), one.label ?? one.version);
    else if (refused !== "held") effects.tell(`${reportId(one.name)} was not published: ${refused}\n`);
  }
}

/** Undefined once it is published; “held” where it was before; else why not. */
async function publishOne(
  ledger: Ledger,
  listed: ListedPublication,
  signal: AbortSignal,
  effects: Effects,
): Promise<string | undefined> {
  const stage = await stageOf(ledger, listed);
  if (stage === "published" || stage === "withdrawn") return "held";
  const by = { actor: effects.user(), now: effects.now() };
  if (stage === undefined) {
    const approval = await approveReport(ledger, { ...listed, ...by });
    if (!approval.ok) return messagesOf(approval.issues);
    if (approval.value.kind === "stopped") {
      const errors = approval.value.checklist.filter(({ severity }) => severity === "error");
      return `its checklist has ${errors.length} ${errors.length === 1 ? "error" : "errors"}, such as: ${errors[0]?.message}`;
    }
    if (await stopped(signal)) return undefined;
  }
  const { name, version, on } = listed;
  const answer = await publishReport(ledger, { name, version, on, ...by, now: effects.now() });
  if (!answer.ok) return messagesOf(answer.issues);
  return answer.value.kind === "seal broken" ? answer.value.message : undefined;
}

async function stageOf(ledger: Ledger, { name, version }: ListedPublication) {
  const versions = await versionsOf(ledger, await present(ledger), name);
  return versions.find((one) => one.version === version)?.stage;
}

/** Waits for pages asked for meanwhile; true once it is time to stop. */
async function stopped(signal: AbortSignal): Promise<boolean> {
  await setTimeout(pause, undefined, { signal }).catch(() => undefined);
  return signal.aborted;
}

function messagesOf(issues: readonly { readonly message: string }[]): string {
  return issues.map(({ message }) => message).join(" ");
}

/** The publishing of one report never ends the site: what broke is said, and the next is tried. */
function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
