import { allTables } from "../domain/data-package/all-tables.ts";
import { columnName, type Reference, type Table } from "../domain/data-package/table.ts";
import type { Writing } from "../ledger/append-entry.ts";
import type { AsAt } from "../ledger/as-at.ts";
import { readStoredRows } from "../ledger/read-rows.ts";
import type { StoredRow } from "../ledger/stored-row.ts";
import { keyWords } from "./key-words.ts";

/** Rows of one table that refer to a row just retracted, and so to nothing. */
export type Hanging = {
  readonly table: Table;
  /** The cells they refer by, as files hold them: "RCG, 2021/22". */
  readonly named: string;
  readonly rows: number;
};

/** What the ledger still holds that refers to these rows, asked in the transaction that has retracted them. */
export async function leftHanging(
  writing: Writing,
  table: Table,
  retracted: readonly StoredRow[],
  at: AsAt,
): Promise<Hanging[]> {
  const hanging: Hanging[] = [];
  if (retracted.length === 0) return hanging;
  for (const referring of allTables) {
    for (const reference of referring.references.filter((one) => one.table === table.name)) {
      const still = new Set(await keysHeld(writing, table, reference, retracted, at));
      const counts = new Map<string, number>();
      const gone = new Map(
        retracted.map((row) => [keyIn(reference, row), row] as const).filter(([key]) => !still.has(key)),
      );
      for (const key of await keysHeld(writing, referring, reference, retracted, at)) {
        if (gone.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      for (const [key, rows] of counts) {
        const named = keyWords(table, gone.get(key) ?? {}, reference.columns);
        hanging.push({ table: referring, named, rows });
      }
    }
  }
  return hanging;
}

/** The keys that rows of a table have in the columns of a reference, one for each row. */
async function keysHeld(
  writing: Writing,
  table: Table,
  reference: Reference,
  retracted: readonly StoredRow[],
  at: AsAt,
): Promise<string[]> {
  const [column = ""] = reference.columns;
  const values = [...new Set(retracted.flatMap((row) => row[columnName(column)] ?? []))];
  const rows = await readStoredRows(writing, table, at, [{ column, values }]);
  return rows.map((row) => keyIn(reference, row));
}

function keyIn({ columns }: Reference, row: StoredRow): string {
  return JSON.stringify(columns.map((name) => row[columnName(name)]));
}
