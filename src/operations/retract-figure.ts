import type { Table } from "../domain/data-package/table.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { appendEntry, type Writing } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readStoredRows } from "../ledger/read-rows.ts";
import { type StoredRow, storedKey } from "../ledger/stored-row.ts";
import { keyWords } from "./key-words.ts";
import { leftHanging } from "./left-hanging.ts";
import { oneTransaction } from "./one-transaction.ts";
import { keyCells } from "./propose-file.ts";
import { hangingWords } from "./still-referred-to.ts";

export type Retraction = {
  readonly table: Table;
  /** The key of the row, as PostgreSQL spells it. */
  readonly key: StoredRow;
  /** Why it is taken back: printed wherever the figure stood. */
  readonly reason: string;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

/**
 * Takes a row back from now on. What was known before stays readable as at an earlier day. Gives the entry's number.
 * Refused for a row that is not there, and for one that others still refer to.
 */
export async function retractFigure(ledger: Ledger, retraction: Retraction): Promise<Result<number>> {
  if (retraction.reason.trim() === "") {
    return no({ field: "reason", message: "A retraction needs its reason: readers will see it. Give one." });
  }
  return oneTransaction(ledger, retraction.now, async (writing, now) => {
    const answer = await retract(writing, { ...retraction, now });
    return { answer, keep: answer.ok };
  });
}

async function retract(writing: Writing, retraction: Retraction): Promise<Result<number>> {
  const { table, key, reason, actor, now } = retraction;
  const [first = ""] = table.key;
  const among = [{ column: first, values: [Object.values(key)[0] ?? ""] }];
  const held = await readStoredRows(writing, table, await present(writing, now), among);
  const row = held.find((candidate) => storedKey(table, candidate) === storedKey(table, key));
  if (row === undefined) {
    const message = `The ledger holds no row of ${table.name} for ${keyWords(table, key)}, so there is nothing to retract.`;
    return no({ field: "figure", message });
  }
  const gone = keyCells(table, row);
  const facts = [{ table, facts: [{ row: gone, retracted: true, rowLine: null }] }];
  const entry = { recordedAt: now, knownAt: now, actor, operation: "retract", note: reason, facts };
  const number = await appendEntry(writing, entry);
  const hanging = await leftHanging(writing, table, [gone], await present(writing, now));
  const issues = hanging.map((one) => ({
    field: "figure",
    message: `${one.named} can't be retracted from ${table.name}: ${hangingWords(one)}. Retract those first.`,
  }));
  return issues.length > 0 ? no(...issues) : ok(number);
}
