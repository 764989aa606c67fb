import { sql, type Transaction } from "kysely";
import type { Table } from "../domain/data-package/table.ts";
import type { Schema } from "./database.ts";
import { beginning, type EntryText, entryHash, factsDigest } from "./entry.ts";
import { type StoredRow, storedColumns } from "./stored-row.ts";

/** An open write transaction. Only operations hold one. */
export type Writing = Transaction<Schema>;

/** A fact to write: a row that supersedes the one with its key, or retracts it (the key alone counts then). */
export type NewFact = {
  readonly row: StoredRow;
  readonly retracted: boolean;
  readonly rowLine: number | null;
};

export type NewEntry = {
  readonly recordedAt: Temporal.Instant;
  /** When the council knew it; the same as recordedAt unless an older paper is loaded. */
  readonly knownAt: Temporal.Instant;
  readonly actor: string;
  readonly operation: string;
  readonly source?: { readonly name: string; readonly sha256: string };
  readonly note?: string;
  readonly facts: readonly { readonly table: Table; readonly facts: readonly NewFact[] }[];
};

const ledgerLock = 7_211_021_846;
const rowsPerStatement = 5_000;

/** Waits for any other writer and keeps further ones out until the transaction ends. */
export async function lockLedger(writing: Writing): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ledgerLock})`.execute(writing);
}

/**
 * Writes one entry and its facts at the end of the chain and gives its number. The ledger must be locked. Throws on words
 * that PostgreSQL would not keep as they are, since the chain would not fit what is read back.
 */
export async function appendEntry(writing: Writing, entry: NewEntry): Promise<number> {
  const text = await entryText(writing, entry);
  await sql`
    insert into entries (entry_id, recorded_at, known_at, actor, operation, source_name, source_sha256, note,
      facts_digest, previous_hash, hash)
    values (${text.entryId}, ${text.recordedAt}, ${text.knownAt}, ${text.actor}, ${text.operation},
      ${text.sourceName}, ${text.sourceSha256}, ${text.note}, ${text.factsDigest}, ${text.previousHash},
      ${entryHash(text)})`.execute(writing);
  for (const { table, facts } of entry.facts) {
    for (let from = 0; from < facts.length; from += rowsPerStatement) {
      await insertFacts(writing, text, table, facts, from);
    }
  }
  return text.entryId;
}

async function entryText(writing: Writing, entry: NewEntry): Promise<EntryText> {
  const { rows } = await sql<{ entry_id: string; hash: string }>`
    select entry_id, hash from entries order by entry_id desc limit 1`.execute(writing);
  refuseUnkeepable([entry.actor, entry.operation, entry.source?.name, entry.note]);
  const digest = factsDigest();
  for (const { table, facts } of sortedByName(entry.facts)) {
    facts.forEach((fact, at) => {
      refuseUnkeepable(Object.values(fact.row));
      digest.add(table, { ...fact, ordinal: at + 1 });
    });
  }
  return {
    entryId: Number(rows[0]?.entry_id ?? 0) + 1,
    recordedAt: milliseconds(entry.recordedAt),
    knownAt: milliseconds(entry.knownAt),
    actor: entry.actor,
    operation: entry.operation,
    sourceName: entry.source?.name ?? null,
    sourceSha256: entry.source?.sha256 ?? null,
    note: entry.note ?? null,
    factsDigest: digest.digest(),
    previousHash: rows[0]?.hash ?? beginning,
  };
}

function refuseUnkeepable(texts: readonly (string | null | undefined)[]): void {
  for (const text of texts) {
    if (text == null || (text.isWellFormed() && !text.includes("\0"))) continue;
    throw new Error(`This can't be kept as it is: ${JSON.stringify(text.slice(0, 100))}`);
  }
}

/** Tables in the one order digests use. */
export function sortedByName<T extends { readonly table: Table }>(groups: readonly T[]): T[] {
  return groups.toSorted((left, right) => (left.table.name < right.table.name ? -1 : 1));
}

function milliseconds(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}

/** One statement for many rows: a text array per column, unnested and cast to the column's type by assignment. */
async function insertFacts(
  writing: Writing,
  entry: EntryText,
  table: Table,
  facts: readonly NewFact[],
  from: number,
): Promise<void> {
  const batch = facts.slice(from, from + rowsPerStatement);
  const columns = [
    { stored: "ordinal", type: "integer", values: batch.map((_, at) => String(from + at + 1)) },
    { stored: "retracted", type: "boolean", values: batch.map((fact) => String(fact.retracted)) },
    { stored: "row_line", type: "integer", values: batch.map(({ rowLine }) => rowLine?.toString() ?? null) },
    ...storedColumns(table).map(({ stored, column }) => ({
      stored,
      type: storedType[column.kind],
      values: batch.map(({ row }) => row[stored] ?? null),
    })),
  ];
  const names = sql.join(columns.map(({ stored }) => sql.ref(stored)));
  const casts = sql.join(columns.map(({ stored, type }) => sql`${sql.ref(stored)}::${sql.raw(type)}`));
  const arrays = sql.join(columns.map(({ values }) => sql`${values}::text[]`));
  await sql`
    insert into ${sql.table(table.name)} (entry_id, known_at, ${names})
    select ${entry.entryId}, ${entry.knownAt}::timestamptz, ${casts}
    from unnest(${arrays}) as given (${names})`.execute(writing);
}

const storedType = {
  code: "text",
  line: "text",
  text: "text",
  list: "text",
  choice: "text",
  unit: "text",
  period: "text",
  flag: "boolean",
  year: "smallint",
  date: "date",
  decimal: "numeric",
  count: "bigint",
  amount: "bigint",
} as const;
