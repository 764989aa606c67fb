import type { Row, Table } from "../src/domain/data-package/table.ts";
import { appendEntry, lockLedger } from "../src/ledger/append-entry.ts";
import type { Ledger } from "../src/ledger/database.ts";
import { storeRow } from "../src/ledger/stored-row.ts";
import { keyCells } from "../src/operations/propose-file.ts";

export type Told = { readonly table: Table; readonly row: Row; readonly retracted?: boolean };

type Telling = {
  readonly on: string;
  readonly facts: readonly Told[];
  readonly actor?: string;
  readonly operation?: string;
  readonly note?: string;
};

/** Writes one entry, known from the start of that day, as an import of a file would. */
export function tell(ledger: Ledger, { on, facts, actor, operation, note }: Telling): Promise<number> {
  return ledger.transaction().execute(async (writing) => {
    await lockLedger(writing);
    const tables = [...new Set(facts.map(({ table }) => table))];
    return appendEntry(writing, {
      recordedAt: Temporal.Now.instant(),
      knownAt: Temporal.PlainDate.from(on).toZonedDateTime("Europe/London").toInstant(),
      actor: actor ?? "a performance officer",
      operation: operation ?? "import",
      source: { name: "small-council.csv", sha256: "ab".repeat(32) },
      ...(note === undefined ? {} : { note }),
      facts: tables.map((table) => ({
        table,
        facts: facts
          .filter((told) => told.table === table)
          .map(({ row, retracted = false }, at) => {
            const stored = storeRow(table, row);
            return { row: retracted ? keyCells(table, stored) : stored, retracted, rowLine: at + 2 };
          }),
      })),
    });
  });
}
