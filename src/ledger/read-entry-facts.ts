import { type RawBuilder, sql } from "kysely";
import { allTables } from "../domain/data-package/all-tables.ts";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import { type AsAt, knownBy } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import { asText } from "./spelt-columns.ts";
import { restoreRow, type StoredRow, storedColumns } from "./stored-row.ts";

/** How many rows of one table an entry wrote. */
export type FactCount = { readonly table: Table; readonly facts: number };

/** The numbers of the entries known at a point, newest first, and how many there are in all. */
export async function readEntryNumbers(
  ledger: Ledger,
  at: AsAt,
  { skip, most }: { readonly skip: number; readonly most: number },
): Promise<{ readonly numbers: readonly number[]; readonly all: number }> {
  const { rows } = await sql<{ entry_id: string; known: string }>`
    select entry_id, count(*) over () as known from entries where ${knownBy(at)}
    order by entry_id desc limit ${most} offset ${skip}`.execute(ledger);
  return { numbers: rows.map((row) => Number(row.entry_id)), all: Number(rows[0]?.known ?? 0) };
}

/** What each of the entries wrote, table by table, tables without a row left out. */
export async function countFacts(
  ledger: Ledger,
  entryIds: readonly number[],
): Promise<ReadonlyMap<number, readonly FactCount[]>> {
  const ids = entryIds.map(String);
  const counts = allTables.map(
    (table, place) => sql`
      select ${place}::integer as place, entry_id, count(*) as facts from ${sql.table(table.name)}
      where entry_id = any(${ids}::bigint[]) group by entry_id`,
  );
  const { rows } = await sql<{ place: string; entry_id: string; facts: string }>`
    select * from (${sql.join(counts, sql` union all `)}) counted order by place`.execute(ledger);
  const byEntry = new Map<number, FactCount[]>(entryIds.map((id) => [id, []]));
  for (const { place, entry_id, facts } of rows) {
    const table = allTables[Number(place)];
    if (table !== undefined) byEntry.get(Number(entry_id))?.push({ table, facts: Number(facts) });
  }
  return byEntry;
}

/** One row an entry wrote, and what the ledger held under its key before. */
export type EntryFact = {
  readonly row: Row;
  readonly retracted: boolean;
  readonly rowLine: number | undefined;
  readonly before: Row | undefined;
};

/** The first rows an entry wrote in a table, each with the row it superseded or took back. */
export async function readEntryFacts(
  ledger: Ledger,
  table: Table,
  entryId: number,
  most: number,
): Promise<EntryFact[]> {
  const cells = (alias: string, prefix: string) =>
    sql.join(
      storedColumns(table).map(
        (each) => sql`${sql.raw(asText(each, alias))} as ${sql.ref(`${prefix}${each.stored}`)}`,
      ),
    );
  const { rows } = await sql<StoredRow>`
    select ${cells("fact", "")}, ${cells("earlier", "before_")}, fact.retracted::text as is_retracted,
      fact.row_line::text as on_line, (earlier.entry_id is not null and not earlier.retracted)::text as had_before
    from (select * from ${sql.table(table.name)} where entry_id = ${entryId} order by ordinal limit ${most}) fact
    left join lateral (
      select * from ${sql.table(table.name)} older
      where ${sameKey(table)} and older.entry_id < fact.entry_id and older.known_at <= fact.known_at
      order by older.known_at desc, older.entry_id desc limit 1
    ) earlier on true
    order by fact.ordinal`.execute(ledger);
  return rows.map((stored) => ({
    row: restoreRow(table, stored),
    retracted: stored["is_retracted"] === "true",
    rowLine: stored["on_line"] == null ? undefined : Number(stored["on_line"]),
    before: stored["had_before"] === "true" ? restoreRow(table, withoutPrefix(stored)) : undefined,
  }));
}

function sameKey(table: Table): RawBuilder<unknown> {
  const pairs = table.key.map((property) => {
    const name = columnName(property);
    return sql`${sql.ref(`older.${name}`)} = ${sql.ref(`fact.${name}`)}`;
  });
  return sql.join(pairs, sql` and `);
}

function withoutPrefix(stored: StoredRow): StoredRow {
  const prefix = "before_";
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, text]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), text] as const] : [],
    ),
  );
}
