import { sql } from "kysely";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import { type AsAt, knownBy } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import { type Entry, readEntries } from "./read-entries.ts";
import { spelt } from "./spelt-columns.ts";
import { restoreRow, type StoredRow } from "./stored-row.ts";

/** One thing the ledger was told about a row: what it said, by which entry, from which line of its file. */
export type Version = {
  readonly row: Row;
  readonly retracted: boolean;
  readonly rowLine: number | undefined;
  readonly entry: Entry;
};

/** All that was ever written under one key and known by that point, newest first. Key cells as PostgreSQL spells them. */
export async function readHistory(
  ledger: Ledger,
  table: Table,
  key: readonly string[],
  at: AsAt,
): Promise<Version[]> {
  const named = table.key.map(
    (property, place) => sql`${sql.ref(columnName(property))} = ${key[place] ?? ""}`,
  );
  const { rows } = await sql<StoredRow & { entry_id: string; retracted: string; row_line: string | null }>`
    select ${spelt(table).cells}, entry_id, retracted::text, row_line
    from ${sql.table(table.name)}
    where ${knownBy(at)} and ${sql.join(named, sql` and `)}
    order by known_at desc, entry_id desc`.execute(ledger);
  const entries = await readEntries(
    ledger,
    rows.map((row) => Number(row.entry_id)),
  );
  return rows.flatMap((stored) => {
    const entry = entries.get(Number(stored.entry_id));
    if (entry === undefined) return [];
    const rowLine = stored.row_line === null ? undefined : Number(stored.row_line);
    return [{ row: restoreRow(table, stored), retracted: stored.retracted === "true", rowLine, entry }];
  });
}
