import { type RawBuilder, sql } from "kysely";
import { councilZone } from "../domain/period/day-of.ts";
import type { Ledger } from "./database.ts";

/**
 * A point to read the ledger at: facts known by an instant, among the entries up to one. Entries only grow, so
 * the same point always reads the same.
 */
export type AsAt = { readonly known: Temporal.Instant; readonly entry: number };

/**
 * The present: everything known by now, up to the newest entry. What a machine wrote whose clock is up to five minutes
 * ahead of ours is known too; a clock that is far ahead is not followed. An empty ledger is at entry 0.
 */
export async function present(ledger: Ledger, now = Temporal.Now.instant()): Promise<AsAt> {
  const { rows } = await sql<{ head: string | null; newest: string | null }>`
    select (select max(entry_id) from entries) as head, (
      select to_char(max(known_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from entries
      where known_at <= ${now.toString()}::timestamptz + interval '5 minutes'
    ) as newest`.execute(ledger);
  const newest = Temporal.Instant.from(rows[0]?.newest ?? now.toString());
  const known = Temporal.Instant.compare(newest, now) > 0 ? newest : now;
  return { known, entry: Number(rows[0]?.head ?? 0) };
}

/** The last instant of a day in the council's time zone, so that a page as at a day holds all of it. */
export function endOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(councilZone).toInstant().subtract({ milliseconds: 1 });
}

/** The first instant of a day in the council's time zone. */
export function startOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(councilZone).toInstant();
}

/** The condition that keeps only what could be read at that point. */
export function knownBy(at: AsAt): RawBuilder<boolean> {
  return sql`known_at <= ${at.known.toString()}::timestamptz and entry_id <= ${at.entry}`;
}
