import type { Table } from "../domain/data-package/table.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { appendEntry, lockLedger } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readStoredRows } from "../ledger/read-rows.ts";
import { type StoredRow, storedKey } from "../ledger/stored-row.ts";
import { keyCells } from "./propose-file.ts";

export type Retraction = {
  readonly table: Table;
  /** The key of the row, as PostgreSQL spells it. */
  readonly key: StoredRow;
  /** Why it is taken back: printed wherever the figure stood. */
  readonly reason: string;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

/** Takes a row back from now on. What was known before stays readable as at an earlier day. Gives the entry's number. */
export async function retractFigure(ledger: Ledger, retraction: Retraction): Promise<Result<number>> {
  const { table, key, reason, actor, now } = retraction;
  if (reason.trim() === "") {
    return no({ field: "reason", message: "A retraction needs its reason: readers will see it. Give one." });
  }
  return ledger.transaction().execute(async (writing) => {
    await lockLedger(writing);
    const [first = ""] = table.key;
    const held = await readStoredRows(writing, table, await present(writing, now), [
      { column: first, values: [Object.values(key)[0] ?? ""] },
    ]);
    const row = held.find((candidate) => storedKey(table, candidate) === storedKey(table, key));
    if (row === undefined) {
      const named = Object.values(key).join(", ");
      return no({
        field: "figure",
        message: `The ledger holds no row of ${table.name} for ${named}, so there is nothing to retract.`,
      });
    }
    const facts = [{ row: keyCells(table, row), retracted: true, rowLine: null }];
    const entry = { recordedAt: now, knownAt: now, actor, operation: "retract", note: reason };
    return ok(await appendEntry(writing, { ...entry, facts: [{ table, facts }] }));
  });
}
