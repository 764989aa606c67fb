import { allTables } from "../domain/data-package/all-tables.ts";
import { columnName, referredColumns, type Table } from "../domain/data-package/table.ts";
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
      const there = referredColumns(reference);
      const still = new Set(await keysHeld(writing, { table, columns: there }, there, retracted, at));
      const counts = new Map<string, number>();
      const gone = new Map(
        retracted.map((row) => [keyIn(there, row), row] as const).filter(([key]) => !still.has(key)),
      );
      for (const key of await keysHeld(
        writing,
        { table: referring, columns: reference.columns },
        there,
        retracted,
        at,
      )) {
        if (gone.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      for (const [key, rows] of counts) {
        const named = keyWords(table, gone.get(key) ?? {}, there);
        hanging.push({ table: referring, named, rows });
      }
    }
  }
  return hanging;
}

type Held = { readonly table: Table; readonly columns: readonly string[] };

/** The keys that rows of a table have in these columns, one for each row, where they may be of rows just retracted. */
async function keysHeld(
  writing: Writing,
  { table, columns }: Held,
  there: readonly string[],
  retracted: readonly StoredRow[],
  at: AsAt,
): Promise<string[]> {
  const [column = ""] = columns;
  const values = [...new Set(retracted.flatMap((row) => row[columnName(there[0] ?? "")] ?? []))];
  const rows = await readStoredRows(writing, table, at, [{ column, values }]);
  return rows.map((row) => keyIn(columns, row));
}

function keyIn(columns: readonly string[], row: StoredRow): string {
  return JSON.stringify(columns.map((name) => row[columnName(name)]));
}
