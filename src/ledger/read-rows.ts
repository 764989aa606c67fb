import { type RawBuilder, sql } from "kysely";
import { columnName, type Row, type RowOf, type Table } from "../domain/data-package/table.ts";
import { type AsAt, knownBy } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import { spelt } from "./spelt-columns.ts";
import { restoreRow, type StoredRow } from "./stored-row.ts";

/** Keep only rows whose column holds one of these, as PostgreSQL spells them, or of those that a list in SQL gives. */
export type Among = { readonly column: string; readonly values: readonly string[] | RawBuilder<unknown> };

const and = sql` and `;

/** The newest row of each key that was known at that point and not retracted, as stored. */
export async function readStoredRows(
  ledger: Ledger,
  table: Table,
  at: AsAt,
  among: readonly Among[] = [],
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`${newestRows(spelt(table).cells, table, at, among)}`.execute(ledger);
  return rows;
}

/** The statement that asks for something of the newest row of each key that was known at that point and not retracted. */
export function newestRows(
  asked: RawBuilder<unknown>,
  table: Table,
  at: AsAt,
  among: readonly Among[] = [],
): RawBuilder<unknown> {
  const { key } = spelt(table);
  const byKey = among.filter(({ column }) => table.key.includes(column));
  const byContent = among.filter(({ column }) => !table.key.includes(column));
  const candidates = [knownBy(at), ...byKey.map((filter) => holdsOneOf(table, filter))];
  if (byContent.length > 0) {
    const content = sql.join(
      byContent.map((filter) => holdsOneOf(table, filter)),
      and,
    );
    candidates.push(sql`(${key}) in (select ${key} from ${sql.table(table.name)} where ${content})`);
  }
  const kept = [sql`not retracted`, ...byContent.map((filter) => holdsOneOf(table, filter))];
  return sql`
    select ${asked} from (
      select distinct on (${key}) * from ${sql.table(table.name)}
      where ${sql.join(candidates, and)}
      order by ${key}, known_at desc, entry_id desc
    ) latest
    where ${sql.join(kept, and)}`;
}

function holdsOneOf(table: Table, { column, values }: Among): RawBuilder<boolean> {
  if (!isListed(values)) return sql`${sql.ref(columnName(column))} = any(${values})`;
  const type = sql.raw(table.columns[column]?.kind === "year" ? "smallint[]" : "text[]");
  return sql`${sql.ref(columnName(column))} = any(${values as string[]}::${type})`;
}

function isListed(values: Among["values"]): values is readonly string[] {
  return Array.isArray(values);
}

/** The rows of one table as at a point, in no particular order. */
export async function readRows<T extends Table>(
  ledger: Ledger,
  table: T,
  at: AsAt,
  among: readonly Among[] = [],
): Promise<RowOf<T>[]> {
  const rows = await readStoredRows(ledger, table, at, among);
  return rows.map((row) => restoreRow(table, row) as Row as RowOf<T>);
}
