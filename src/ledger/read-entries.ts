import { type RawBuilder, sql } from "kysely";
import { type AsAt, knownBy } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import type { EntryText } from "./entry.ts";

/** An entry as written, with its hash. */
export type Entry = EntryText & { readonly hash: string };

type StoredEntry = { readonly [column: string]: string | null };

const iso = (column: string): RawBuilder<string> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = sql`entry_id, ${iso("recorded_at")} as recorded_at, ${iso("known_at")} as known_at, actor, operation,
  source_name, source_sha256, note, facts_digest, previous_hash, hash`;

/** The newest entries as at a point, newest first. */
export async function readLatestEntries(ledger: Ledger, at: AsAt, most: number): Promise<Entry[]> {
  const { rows } = await sql<StoredEntry>`
    select ${columns} from entries where ${knownBy(at)} order by entry_id desc limit ${most}`.execute(ledger);
  return rows.map(restoreEntry);
}

/** The entries with these numbers. */
export async function readEntries(ledger: Ledger, ids: readonly number[]): Promise<Map<number, Entry>> {
  const { rows } = await sql<StoredEntry>`
    select ${columns} from entries where entry_id = any(${ids.map(String)}::bigint[])`.execute(ledger);
  return new Map(rows.map(restoreEntry).map((entry) => [entry.entryId, entry]));
}

/** The entries after the one given, oldest first, for walking the chain. */
export async function readEntriesAfter(ledger: Ledger, entryId: number, most: number): Promise<Entry[]> {
  const { rows } = await sql<StoredEntry>`
    select ${columns} from entries where entry_id > ${entryId} order by entry_id limit ${most}`.execute(
    ledger,
  );
  return rows.map(restoreEntry);
}

/** The day the council first knew anything the ledger holds; undefined for an empty one. */
export async function readFirstKnown(ledger: Ledger): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ first: string | null }>`
    select ${iso("first")} as first from (select min(known_at) as first from entries) earliest`.execute(
    ledger,
  );
  const first = rows[0]?.first;
  return first === undefined || first === null ? undefined : Temporal.Instant.from(first);
}

function restoreEntry(stored: StoredEntry): Entry {
  const text = (column: string) => stored[column] ?? null;
  const given = (column: string) => stored[column] ?? "";
  return {
    entryId: Number(given("entry_id")),
    recordedAt: given("recorded_at"),
    knownAt: given("known_at"),
    actor: given("actor"),
    operation: given("operation"),
    sourceName: text("source_name"),
    sourceSha256: text("source_sha256"),
    note: text("note"),
    factsDigest: given("facts_digest"),
    previousHash: given("previous_hash"),
    hash: given("hash"),
  };
}

/** The instant a portfolio's agreement of a year was first known, as at a point; undefined where it never was. */
export async function readFirstKnownOf(
  ledger: Ledger,
  at: AsAt,
  portfolio: string,
  year: number,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ first: string | null }>`
    select ${iso("first")} as first from (
      select min(known_at) as first from portfolios
      where portfolio = ${portfolio} and year = ${year} and ${knownBy(at)}
    ) earliest`.execute(ledger);
  const first = rows[0]?.first;
  return first === undefined || first === null ? undefined : Temporal.Instant.from(first);
}
