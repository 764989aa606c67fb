import { createHash } from "node:crypto";
import type { Table } from "../domain/data-package/table.ts";
import { type StoredRow, storedColumns } from "./stored-row.ts";

const namesOf = new WeakMap<Table, readonly string[]>();

/** The hash before the first entry's. */
export const beginning = "0".repeat(64);

/** What an entry says of itself; its hash covers all of it. Times are ISO 8601 in UTC to the millisecond. */
export type EntryText = {
  readonly entryId: number;
  readonly recordedAt: string;
  readonly knownAt: string;
  readonly actor: string;
  readonly operation: string;
  readonly sourceName: string | null;
  readonly sourceSha256: string | null;
  readonly note: string | null;
  readonly factsDigest: string;
  readonly previousHash: string;
};

/** SHA-256 over the entry's own words, the digest of its facts and the hash of the entry before. */
export function entryHash(entry: EntryText): string {
  const words = [
    entry.entryId,
    entry.recordedAt,
    entry.knownAt,
    entry.actor,
    entry.operation,
    entry.sourceName,
    entry.sourceSha256,
    entry.note,
    entry.factsDigest,
    entry.previousHash,
  ];
  return createHash("sha256").update(JSON.stringify(words)).digest("hex");
}

export type DigestedFact = {
  readonly ordinal: number;
  readonly retracted: boolean;
  readonly rowLine: number | null;
  readonly row: StoredRow;
};

/** Takes an entry's facts table by table, in the order of their names and ordinals, and digests them. */
export function factsDigest(): { add(table: Table, fact: DigestedFact): void; digest(): string } {
  const hash = createHash("sha256");
  return {
    add(table, { ordinal, retracted, rowLine, row }) {
      const cells = sortedNames(table).flatMap((name) => {
        const text = row[name] ?? null;
        return text === null ? [] : [[name, text]];
      });
      hash.update(`${JSON.stringify([table.name, ordinal, retracted, rowLine, cells])}\n`);
    },
    digest: () => hash.digest("hex"),
  };
}

function sortedNames(table: Table): readonly string[] {
  const known = namesOf.get(table);
  if (known !== undefined) return known;
  const names = storedColumns(table)
    .map(({ stored }) => stored)
    .sort((left, right) => (left < right ? -1 : 1));
  namesOf.set(table, names);
  return names;
}
