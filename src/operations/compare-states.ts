import { type AllChanges, allChanges, type Ends } from "../domain/changes/all-changes.ts";
import { agreementBefore } from "../domain/changes/predecessor.ts";
import { newestAgreements } from "../domain/coverage/newest.ts";
import type { Agreement } from "../domain/data-package/agreement.ts";
import type { PortfolioRow } from "../domain/data-package/tables/organisation.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { readTouched } from "../ledger/read-touched.ts";

/** What the ledger holds at a point, however it is read. */
export type HeldAt = {
  readonly at: AsAt;
  portfolios(): Promise<readonly PortfolioRow[]>;
  agreement(portfolio: string, year: FinancialYear): Promise<Agreement | undefined>;
};

/** The ledger at a point, read anew. */
export function heldAt(ledger: Ledger, at: AsAt): HeldAt {
  return {
    at,
    portfolios: () => readPortfolios(ledger, at),
    agreement: (portfolio, year) => readAgreement(ledger, at, portfolio, year),
  };
}

/** The agreements asked about; neither given is each portfolio’s newest and every other that was touched. */
export type Which = { readonly portfolio?: string | undefined; readonly year?: FinancialYear | undefined };

/** What changed between two points, over the agreements asked about. */
export async function changesSince(
  ledger: Ledger,
  { before, after }: { readonly before: HeldAt; readonly after: HeldAt },
  which: Which,
): Promise<AllChanges> {
  const [was, is] = await Promise.all([before.portfolios(), after.portfolios()]);
  const gone = was.filter((row) => !is.some((other) => isSame(row, other)));
  const asked = [...is, ...gone].filter((row) => isAsked(row, which));
  const touched = which.year === undefined ? await readTouched(ledger, before.at, after.at) : [];
  const newest = newestAgreements(asked);
  const chosen =
    which.year === undefined
      ? asked.filter((row) => newest.includes(row) || touched.some((one) => isSame(one, row)))
      : asked;
  const ends: Ends[] = [];
  for (const row of chosen) ends.push(await endsOf(row, { before, after, was, is }));
  return allChanges(ends);
}

type Held = {
  readonly before: HeldAt;
  readonly after: HeldAt;
  readonly was: readonly PortfolioRow[];
  readonly is: readonly PortfolioRow[];
};

async function endsOf(row: PortfolioRow, { before, after, was, is }: Held): Promise<Ends> {
  if (!was.some((other) => isSame(row, other))) return { kind: "new", portfolio: row };
  if (!is.some((other) => isSame(row, other))) return { kind: "gone", portfolio: row };
  const [earlier, later] = await Promise.all([
    before.agreement(row.portfolio, row.year),
    after.agreement(row.portfolio, row.year),
  ]);
  if (earlier === undefined || later === undefined) throw new Error(`${row.portfolio} ${row.year} was there`);
  return { kind: "both", states: { before: earlier, after: later, how: "since" } };
}

/** An agreement held against the one it follows, both as known at the same point; undefined where none is held. */
export async function changesFromLastYear(
  held: HeldAt,
  row: PortfolioRow,
): Promise<{ readonly last: PortfolioRow; readonly changes: AllChanges } | undefined> {
  const last = agreementBefore(await held.portfolios(), row);
  if (last === undefined) return undefined;
  const [before, after] = await Promise.all([
    held.agreement(last.portfolio, last.year),
    held.agreement(row.portfolio, row.year),
  ]);
  if (before === undefined || after === undefined) return undefined;
  const ends: Ends = { kind: "both", states: { before, after, how: "between-years" } };
  return { last, changes: allChanges([ends]) };
}

function isSame(
  one: Pick<PortfolioRow, "portfolio" | "year">,
  other: Pick<PortfolioRow, "portfolio" | "year">,
) {
  return one.portfolio === other.portfolio && one.year === other.year;
}

function isAsked(row: PortfolioRow, { portfolio, year }: Which): boolean {
  return (portfolio ?? row.portfolio) === row.portfolio && (year ?? row.year) === row.year;
}
