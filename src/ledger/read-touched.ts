import { sql } from "kysely";
import { allTables } from "../domain/data-package/all-tables.ts";
import { type FinancialYear, financialYear } from "../domain/period/financial-year.ts";
import { type AsAt, knownBy } from "./as-at.ts";
import type { Ledger } from "./database.ts";

export type Touched = { readonly portfolio: string; readonly year: FinancialYear };

/** The agreements that something was said of between two points: of their own rows, or of a measure in their year. */
export async function readTouched(ledger: Ledger, since: AsAt, at: AsAt): Promise<readonly Touched[]> {
  const within = sql`known_at > ${since.known.toString()}::timestamptz and ${knownBy(at)}`;
  const parts = allTables.flatMap((table) => {
    if ("portfolio" in table.columns && "year" in table.columns) {
      return [sql`select portfolio, year from ${sql.table(table.name)} where ${within}`];
    }
    if (!("measure" in table.columns)) return [];
    const named = "year" in table.columns ? sql`(measure, year)` : sql`(measure)`;
    const cells = "year" in table.columns ? sql`measure, year` : sql`measure`;
    return [
      sql`select portfolio, year from measures where ${named} in (
        select ${cells} from ${sql.table(table.name)} where ${within}
      ) and ${knownBy(at)}`,
    ];
  });
  const { rows } = await sql<{ portfolio: string; year: string }>`
    select distinct portfolio, year from (${sql.join(parts, sql` union `)}) touched
    where portfolio is not null`.execute(ledger);
  return rows.map(({ portfolio, year }) => ({ portfolio, year: financialYear(Number(year)) }));
}

/** The latest instant anything was known that can be read at a point; undefined for an empty ledger. */
export async function readLastKnown(ledger: Ledger, at: AsAt): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ last: string | null }>`
    select to_char(max(known_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as last
    from entries where ${knownBy(at)}`.execute(ledger);
  const last = rows[0]?.last;
  return last === undefined || last === null ? undefined : Temporal.Instant.from(last);
}
