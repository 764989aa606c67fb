import type { Writing } from "../ledger/append-entry.ts";
import { readLatestEntries } from "../ledger/read-entries.ts";

const latestOfAll = { known: Temporal.Instant.from("9999-12-31T00:00:00Z"), entry: Number.MAX_SAFE_INTEGER };
const longestLead = Temporal.Duration.from({ minutes: 5 });

/**
 * When a change counts as made: now, or the newest entry's time where that is a little later, as after a wait for the
 * lock or by another machine's clock, so that a change never stands before one it has seen. The ledger must be locked.
 * A clock that was far ahead is not followed.
 */
export async function momentOfWriting(writing: Writing, now: Temporal.Instant): Promise<Temporal.Instant> {
  const [newest] = await readLatestEntries(writing, latestOfAll, 1);
  if (newest === undefined) return now;
  const recorded = Temporal.Instant.from(newest.recordedAt);
  const lead = now.until(recorded);
  return lead.sign > 0 && Temporal.Duration.compare(lead, longestLead) <= 0 ? recorded : now;
}
