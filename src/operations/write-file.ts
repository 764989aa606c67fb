import type { Table } from "../domain/data-package/table.ts";
import { appendEntry, type NewFact, type Writing } from "../ledger/append-entry.ts";
import type { ProposedFile } from "./propose-file.ts";

export type WrittenBy = {
  readonly now: Temporal.Instant;
  readonly actor: string;
  /** The title of the file's package. */
  readonly title: string | undefined;
};

/**
 * Writes what a file changes and gives the numbers of the entries: none where it changes nothing, mostly one, and two
 * where it both corrects what was said, now, and has rows that count from the paper's own day.
 */
export async function writeFile(writing: Writing, file: ProposedFile, by: WrittenBy): Promise<number[]> {
  const { tables, knownAt, ownDay } = file;
  const onItsDay = tables.map(({ table, ownDayFacts }) => ({ table, facts: ownDayFacts }));
  const others = tables.map(({ table, facts }) => ({ table, facts }));
  const tellings = knownAt.equals(ownDay)
    ? [{ knownAt, facts: [...onItsDay, ...others] }]
    : [
        { knownAt: ownDay, facts: onItsDay },
        { knownAt, facts: others },
      ];
  const entries: number[] = [];
  for (const telling of tellings) {
    const facts = joined(telling.facts);
    if (facts.length === 0) continue;
    const entry = {
      recordedAt: by.now,
      knownAt: telling.knownAt,
      actor: by.actor,
      operation: "import",
      source: { name: file.name, sha256: file.sha256 },
      ...(by.title === undefined ? {} : { note: by.title }),
      facts,
    };
    entries.push(await appendEntry(writing, entry));
  }
  return entries;
}

type FactsOf = { readonly table: Table; readonly facts: readonly NewFact[] };

/** The facts of each table together; tables without any left out. */
function joined(groups: readonly FactsOf[]): FactsOf[] {
  const tables = [...new Set(groups.map(({ table }) => table))];
  return tables
    .map((table) => ({
      table,
      facts: groups.filter((one) => one.table === table).flatMap(({ facts }) => facts),
    }))
    .filter(({ facts }) => facts.length > 0);
}
