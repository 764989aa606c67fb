import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { dayOf } from "../domain/period/day-of.ts";
import type { ReportName } from "../domain/publication/report-id.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { oneTransaction } from "./one-transaction.ts";
import { tellPublication, versionsOf } from "./publication-rows.ts";

export type Withdrawing = {
  readonly name: ReportName;
  readonly version: string;
  /** Why, for readers. */
  readonly reason: string;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

export type Withdrawn = { readonly entry: number; readonly row: PublicationRow };

/** Withdraws a published version, as one entry: its page and files stay, and say so. Refused without a reason. */
export async function withdrawReport(ledger: Ledger, withdrawing: Withdrawing): Promise<Result<Withdrawn>> {
  const reason = withdrawing.reason.trim();
  if (reason === "") return no({ field: "reason", message: "Say why it is withdrawn: readers will see it." });
  return oneTransaction<Result<Withdrawn>>(ledger, withdrawing.now, async (writing, now) => {
    const versions = await versionsOf(writing, await present(writing, now), withdrawing.name);
    const row = versions.find(({ version }) => version === withdrawing.version.trim());
    if (row?.stage !== "published") {
      const held = versions.filter(({ stage }) => stage === "published").map(({ version }) => version);
      const remedy = held.length === 0 ? "None is published." : `Published: ${held.join(", ")}.`;
      const message = `Version ${withdrawing.version} is not published. ${remedy}`;
      return { answer: no({ field: "version", message }), keep: false };
    }
    const withdrawnOn = dayOf(now);
    const withdrawn: PublicationRow = { ...row, stage: "withdrawn", withdrawnOn, reason };
    const { actor } = withdrawing;
    const telling = { actor, operation: "withdraw" as const, note: reason, now, knownAt: now };
    const entry = await tellPublication(writing, withdrawn, telling);
    return { answer: ok({ entry, row: withdrawn }), keep: true };
  });
}
