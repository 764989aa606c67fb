import { sql } from "kysely";
import { allTables } from "../domain/data-package/all-tables.ts";
import type { Table } from "../domain/data-package/table.ts";
import { sortedByName } from "./append-entry.ts";
import type { Ledger } from "./database.ts";
import { beginning, entryHash, factsDigest } from "./entry.ts";
import { type Entry, readEntriesAfter } from "./read-entries.ts";
import { spelt } from "./spelt-columns.ts";
import type { StoredRow } from "./stored-row.ts";

/** One way in which the ledger is no longer what was written. */
export type Break = { readonly entryId: number; readonly message: string };

export type Verified = { readonly entries: number; readonly head: string; readonly breaks: readonly Break[] };

const entriesPerRead = 200;
const factsPerRead = 5_000;
const tables = sortedByName(allTables.map((table) => ({ table }))).map(({ table }) => table);

/**
 * Walks the whole chain: every entry's hash, its place after the one before, the digest of the facts it wrote, and that
 * no fact is without its entry. Newest entries taken away whole can't be seen from within: for that, the number of
 * entries and the head are to be compared with those noted elsewhere.
 */
export async function verifyChain(ledger: Ledger): Promise<Verified> {
  const breaks: Break[] = [];
  let previous = { entryId: 0, hash: beginning };
  for (;;) {
    const entries = await readEntriesAfter(ledger, previous.entryId, entriesPerRead);
    if (entries.length === 0) {
      breaks.push(...(await strayFacts(ledger)));
      return { entries: previous.entryId, head: previous.hash, breaks };
    }
    const digests = await digestsOfFacts(ledger, entries);
    for (const entry of entries) {
      breaks.push(...checkEntry(entry, previous, digests.get(entry.entryId)));
      previous = entry;
    }
  }
}

function checkEntry(
  entry: Entry,
  previous: { readonly entryId: number; readonly hash: string },
  digest: string | undefined,
): Break[] {
  const { entryId } = entry;
  const breaks: Break[] = [];
  if (entryId !== previous.entryId + 1 || entry.previousHash !== previous.hash) {
    const message = `Entry ${entryId} does not follow entry ${previous.entryId}: one between was removed or changed.`;
    breaks.push({ entryId, message });
  }
  if (entryHash(entry) !== entry.hash) {
    const message = `Entry ${entryId} was changed after it was written: its hash no longer fits.`;
    breaks.push({ entryId, message });
  }
  if (digest !== entry.factsDigest) {
    const message = `The figures of entry ${entryId} were changed, added to or removed after they were written.`;
    breaks.push({ entryId, message });
  }
  return breaks;
}

async function digestsOfFacts(ledger: Ledger, entries: readonly Entry[]): Promise<Map<number, string>> {
  const digests = new Map(entries.map(({ entryId }) => [entryId, factsDigest()]));
  const ids = [...digests.keys()];
  for (const table of tables) {
    for await (const stored of factsOf(ledger, table, Math.min(...ids), Math.max(...ids))) {
      const { entry_id, ordinal, retracted, row_line, ...row } = stored;
      const rowLine = row_line === null ? null : Number(row_line);
      const fact = { ordinal: Number(ordinal), retracted: retracted === "true", rowLine, row };
      digests.get(Number(entry_id))?.add(table, fact);
    }
  }
  return new Map([...digests].map(([entryId, digest]) => [entryId, digest.digest()]));
}

type StoredFact = StoredRow & {
  readonly entry_id: string;
  readonly ordinal: string;
  readonly retracted: string;
  readonly row_line: string | null;
};

/** In pages, since an entry may have written a hundred thousand. */
async function* factsOf(
  ledger: Ledger,
  table: Table,
  first: number,
  last: number,
): AsyncGenerator<StoredFact> {
  let after = { entry_id: String(first), ordinal: "0" };
  for (;;) {
    const { rows } = await sql<StoredFact>`
      select entry_id, ordinal, retracted::text, row_line, ${spelt(table).cells} from ${sql.table(table.name)}
      where (entry_id, ordinal) > (${after.entry_id}::bigint, ${after.ordinal}::integer) and entry_id <= ${last}
      order by entry_id, ordinal limit ${factsPerRead}`.execute(ledger);
    yield* rows;
    const newest = rows.at(-1);
    if (newest === undefined || rows.length < factsPerRead) return;
    after = newest;
  }
}

/** Facts under an entry there is none of, or known at another time than it: the digests cover neither. */
async function strayFacts(ledger: Ledger): Promise<Break[]> {
  const strays = tables.map(
    ({ name }) => sql`
      select ${name}::text as name, fact.entry_id, count(*) as rows from ${sql.table(name)} fact
      left join entries using (entry_id, known_at) where entries.hash is null group by fact.entry_id`,
  );
  const { rows } = await sql<{ name: string; entry_id: string; rows: string }>`
    select * from (${sql.join(strays, sql` union all `)}) stray order by entry_id, name`.execute(ledger);
  return rows.map(({ name, entry_id, rows: count }) => ({
    entryId: Number(entry_id),
    message: `${count} ${count === "1" ? "row" : "rows"} of ${name} ${count === "1" ? "says it" : "say they"} came with entry ${entry_id}, which there is not, or not at that time.`,
  }));
}
