import { sql } from "kysely";
import { councilZone } from "../domain/period/day-of.ts";
import type { AsAt } from "./as-at.ts";
import type { Ledger } from "./database.ts";

/** The end of the chain as it stood when a day ended. */
export type DailyDigest = {
  /** The day in the council's time zone, such as 2021-11-23. */
  readonly day: string;
  /** How many entries the ledger had. */
  readonly entries: number;
  /** How many of them were written that day. */
  readonly written: number;
  /** The hash of the last: it covers every entry before it, and everything they say. */
  readonly head: string;
};

/** The digest of every day on which something was written, up to an entry, the newest day first. */
export async function readDailyDigests(
  ledger: Ledger,
  at: Pick<AsAt, "entry">,
): Promise<readonly DailyDigest[]> {
  const { rows } = await sql<{ day: string; entries: string; written: string; head: string }>`
    select to_char(day, 'YYYY-MM-DD') as day, entries, written, hash as head from (
      select (recorded_at at time zone ${councilZone})::date as day, max(entry_id) as entries, count(*) as written
      from entries where entry_id <= ${at.entry} group by 1
    ) days join entries on entries.entry_id = days.entries order by days.day desc`.execute(ledger);
  return rows.map(({ day, entries, written, head }) => ({
    day,
    entries: Number(entries),
    written: Number(written),
    head,
  }));
}
