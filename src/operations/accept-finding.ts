import { nearestFew } from "../domain/data-package/nearest.ts";
import { acceptances } from "../domain/data-package/tables/acceptances.ts";
import { dayOf } from "../domain/period/day-of.ts";
import { asFound } from "../domain/reconciliation/acceptance.ts";
import { acceptanceReason } from "../domain/reconciliation/acceptance-reason.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { appendEntry, type Writing } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { storeRow } from "../ledger/stored-row.ts";
import { findingsAbout } from "./findings-held.ts";
import { oneTransaction } from "./one-transaction.ts";

export type Accepting = {
  /** The finding's key; letter case counts for nothing. */
  readonly finding: string;
  /** Why it may stand. */
  readonly reason: string;
  /** The post or person who lets it stand. */
  readonly by: string;
  /** The day it was decided. */
  readonly on: Temporal.PlainDate;
  /** Whose account writes it down. */
  readonly actor: string;
  readonly now: Temporal.Instant;
};

export type Accepted = { readonly entry: number; readonly finding: Finding };

/**
 * Lets a finding stand, as one entry, for what is found now: another difference in its place makes it lapse. Refused
 * for a key that is no finding's, for one of rounding, which needs none, for one that stands already for the same
 * reason, without a real reason, and on a day to come.
 */
export async function acceptFinding(ledger: Ledger, accepting: Accepting): Promise<Result<Accepted>> {
  const reason = acceptanceReason(accepting.reason);
  if (!reason.ok) return reason;
  const today = dayOf(accepting.now);
  if (Temporal.PlainDate.compare(accepting.on, today) > 0) {
    return no({ field: "on", message: `${accepting.on} is still to come. Give the day it was decided.` });
  }
  return oneTransaction(ledger, accepting.now, async (writing, now) => {
    const answer = await accept(writing, { ...accepting, reason: reason.value, now });
    return { answer, keep: answer.ok };
  });
}

async function accept(writing: Writing, accepting: Accepting): Promise<Result<Accepted>> {
  const { finding: wanted, reason, by, on, actor, now } = accepting;
  const findings = await findingsAbout(writing, await present(writing, now), wanted);
  const finding = findings.find(({ key }) => key === wanted.trim().toLowerCase());
  if (finding === undefined) return no(...unknown(wanted, findings));
  const refusal = refused(finding, reason);
  if (refusal !== undefined) return no(...refusal);
  const said = { reason, acceptedBy: by, acceptedOn: on, asFound: asFound(finding) };
  const row = storeRow(acceptances, { finding: finding.key, ...said });
  const entry = await appendEntry(writing, {
    ...{ recordedAt: now, knownAt: now, actor, operation: "accept", note: reason },
    facts: [{ table: acceptances, facts: [{ row, retracted: false, rowLine: null }] }],
  });
  return ok({ entry, finding });
}

type Issues = readonly [{ readonly field: string; readonly message: string }];

function unknown(key: string, findings: readonly Finding[]): Issues {
  const near = nearestFew(
    key,
    findings.map((finding) => finding.key),
    3,
  );
  const remedy =
    near.length === 0
      ? "outturn check prints the key of each."
      : `The nearest are:\n${near.map((one) => `  ${one}`).join("\n")}`;
  return [{ field: "finding", message: `“${key}” is the key of no finding. ${remedy}` }];
}

function refused({ key, severity, accepted }: Finding, reason: string): Issues | undefined {
  if (severity === "rounding") {
    return [{ field: "finding", message: `${key} is rounding, which needs no acceptance.` }];
  }
  if (accepted?.reason === reason) {
    const message = `${key} already stands accepted by ${accepted.by} on ${accepted.on} for this reason.`;
    return [{ field: "finding", message }];
  }
  return undefined;
}
