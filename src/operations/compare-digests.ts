import { z } from "zod";
import { no, ok, type Result } from "../domain/result.ts";
import type { Ledger } from "../ledger/database.ts";
import type { DailyDigest } from "../ledger/read-daily-digests.ts";
import { readEntries } from "../ledger/read-entries.ts";
import type { Break } from "../ledger/verify-chain.ts";

type Noted = Pick<DailyDigest, "day" | "entries" | "head">;

const digest = z.object({
  day: z.iso.date(),
  entries: z.int().min(1),
  head: z.string().regex(/^[0-9a-f]{64}$/),
});
const file = z.union([z.object({ digests: z.array(digest) }), z.array(digest)]);

/** Reads digests that were noted earlier, as /digests.json gives them. Refuses anything else. */
export function parseDigests(text: string): Result<readonly Noted[]> {
  const read = file.safeParse(parsed(text));
  const digests = read.success ? ("digests" in read.data ? read.data.digests : read.data) : [];
  if (digests.length > 0) return ok(digests);
  const message =
    "This is not a file of digests. Give one that was saved from /digests.json: days, each with its number of entries and its head.";
  return no({ field: "digests", message });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Where the ledger no longer holds what was noted: for each day, the entry that was the last must still be there under
 * the same hash, which covers everything before it. Nothing is said of what was written since.
 */
export async function compareDigests(ledger: Ledger, noted: readonly Noted[]): Promise<readonly Break[]> {
  const held = await readEntries(
    ledger,
    noted.map(({ entries }) => entries),
  );
  return noted.flatMap(({ day, entries, head }): readonly Break[] => {
    const entry = held.get(entries);
    if (entry?.hash === head) return [];
    const message =
      entry === undefined
        ? `On ${day} the ledger had ${entries} entries. Entry ${entries} is no longer there.`
        : `The ledger is not what it was on ${day}: entry ${entries} or one before it was changed since. Its digest was ${head}, and is ${entry.hash}.`;
    return [{ entryId: entries, message }];
  });
}
