import type { FinancialYear } from "../domain/period/financial-year.ts";
import { yearSlug } from "../domain/period/financial-year.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { slug } from "../domain/reconciliation/place.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import { COUNCIL, reconcileCouncil } from "../domain/reconciliation/reconcile-council.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { readCouncilYear } from "../ledger/read-council-year.ts";

/**
 * The findings among which a key is to be sought: those of the agreement it names, or of the council in its year. Where
 * it names none that is held, those of all agreements and years, which takes as long as a check of everything.
 */
export async function findingsAbout(ledger: Ledger, at: AsAt, key: string): Promise<readonly Finding[]> {
  const [, portfolio = "", year = ""] = key.toLowerCase().split(".");
  const held = await readPortfolios(ledger, at);
  const named = held.filter((row) => slug(row.portfolio) === portfolio && yearSlug(row.year) === year);
  const years = held.filter((row) => yearSlug(row.year) === year).map((row) => row.year);
  if (portfolio === COUNCIL && years.length > 0) return councilFindings(ledger, at, new Set(years));
  const rows = named.length > 0 ? named : held;
  const findings: Finding[] = [];
  for (const row of rows) {
    const agreement = await readAgreement(ledger, at, row.portfolio, row.year);
    if (agreement !== undefined) findings.push(...reconcile(agreement).findings);
  }
  if (named.length > 0) return findings;
  return [...findings, ...(await councilFindings(ledger, at, new Set(held.map((row) => row.year))))];
}

async function councilFindings(
  ledger: Ledger,
  at: AsAt,
  years: ReadonlySet<FinancialYear>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const year of years) {
    findings.push(...reconcileCouncil(await readCouncilYear(ledger, at, year)).findings);
  }
  return findings;
}
