import { acceptedRows } from "../domain/computed-measure/accepted-rows.ts";
import { disclosedOf } from "../domain/computed-measure/disclosed.ts";
import type { Proposal } from "../domain/computed-measure/proposal.ts";
import { computedFigure } from "../domain/computed-measure/proposal-words.ts";
import type { Table } from "../domain/data-package/table.ts";
import { results } from "../domain/data-package/tables/measures.ts";
import { computedResults, disclosureRules } from "../domain/data-package/tables/records.ts";
import { anybody, disclosureOf } from "../domain/disclosure/clearance.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import { type Issue, no, ok, type Result } from "../domain/result.ts";
import { appendEntry, type NewFact, type Writing } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import { storeRow } from "../ledger/stored-row.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { type ComputedResults, computeResults } from "./compute-results.ts";
import { oneTransaction } from "./one-transaction.ts";
import { proposalDigest } from "./proposal-digest.ts";

/** One figure that is accepted, and what was shown of it: the digest of the proposal. */
export type ChosenResult = {
  readonly measure: string;
  readonly part: string;
  readonly year: FinancialYear;
  readonly period: string;
  readonly digest: string;
};

export type AcceptingResults = {
  readonly chosen: readonly ChosenResult[];
  /** The post that accepts them. */
  readonly by: string;
  readonly note?: string | undefined;
  /** Whose account writes it down. */
  readonly actor: string;
  readonly now: Temporal.Instant;
};

export type AcceptedResults = {
  readonly entry: number;
  readonly accepted: readonly Proposal[];
  /** How many of them bear out the ledger's figure, which stands. */
  readonly confirmed: number;
};

/**
 * Takes figures worked out from records into the ledger, as one entry: the only way they get there. Each is worked out
 * again first and refused where it is no longer what was shown, where its records are incomplete, and where it was
 * accepted already. All are taken or none.
 */
export async function acceptResults(
  ledger: Ledger,
  warehouse: Warehouse,
  accepting: AcceptingResults,
): Promise<Result<AcceptedResults>> {
  if (accepting.by.trim() === "") {
    return no({ field: "by", message: "Say who accepts them: the name of a post." });
  }
  if (accepting.chosen.length === 0) return no({ field: "measure", message: "There is nothing to accept." });
  return oneTransaction(ledger, accepting.now, async (writing, now) => {
    const answer = await accept(writing, warehouse, { ...accepting, now });
    return { answer, keep: answer.ok };
  });
}

async function accept(
  writing: Writing,
  warehouse: Warehouse,
  { chosen, by, note, actor, now }: AcceptingResults,
): Promise<Result<AcceptedResults>> {
  const at = await present(writing, now);
  const measures = [...new Set(chosen.map(({ measure }) => measure))];
  const computed = await computeResults(writing, warehouse, { at, measures });
  const issues: Issue[] = [];
  const accepted: Proposal[] = [];
  for (const one of chosen) {
    const found = proposedNow(one, computed);
    if ("message" in found) issues.push(found);
    else accepted.push(found);
  }
  if (issues.length > 0) return no(...issues);
  const rules = await readRows(writing, disclosureRules, at);
  const rows = accepted.map((one) => {
    const disclosure = disclosureOf(one.definition.measure.feed, rules, anybody);
    return acceptedRows(one, note, disclosedOf(one, disclosure).counts ? "told" : "left out");
  });
  const told = rows.flatMap(({ result }) => (result === undefined ? [] : [factOf(results, result)]));
  const lineage = rows.map((row) => factOf(computedResults, row.lineage));
  const entry = await appendEntry(writing, {
    ...{ recordedAt: now, knownAt: now, actor, operation: "accept results" },
    note: note === undefined ? `Accepted by ${by}` : `Accepted by ${by}: ${note}`,
    facts: [
      ...(told.length === 0 ? [] : [{ table: results, facts: told }]),
      { table: computedResults, facts: lineage },
    ],
  });
  return ok({ entry, accepted, confirmed: rows.length - told.length });
}

function factOf(table: Table, row: Parameters<typeof storeRow>[1]): NewFact {
  return { row: storeRow(table, row), retracted: false, rowLine: null };
}

function proposedNow(chosen: ChosenResult, { proposals }: ComputedResults): Proposal | Issue {
  const { measure, part, year, period, digest } = chosen;
  const found = proposals.find(
    (one) =>
      one.definition.measure.measure === measure &&
      one.definition.measure.part === part &&
      one.year === year &&
      one.period === period,
  );
  const refuse = (message: string): Issue => ({ field: measure, message });
  if (found === undefined) return refuse(`The records propose no figure of ${measure} for that period.`);
  const named = `${measure} for ${found.periodWords}`;
  const { standing } = found;
  if (standing.kind === "incomplete") {
    return refuse(`${named} can't be accepted: its records are incomplete. ${standing.why}`);
  }
  if (standing.kind === "same" && standing.settled) {
    return refuse(`${named} was accepted already, and nothing has changed since.`);
  }
  if (found.value === undefined) {
    return refuse(
      `${named} can't be accepted: nothing was counted. Retract the ledger's figure where it is wrong: outturn retract.`,
    );
  }
  if (proposalDigest(found) !== digest) {
    return refuse(
      `${named} is no longer what was shown: it is ${computedFigure(found)} now. Look at it again.`,
    );
  }
  return found;
}
