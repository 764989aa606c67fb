import { measures } from "../domain/data-package/tables/measures.ts";
import { type FinancialYear, financialYear } from "../domain/period/financial-year.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import type { ReadFile } from "../ingest/package-rows.ts";
import { type AsAt, present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement } from "../ledger/read-agreement.ts";
import { readRows } from "../ledger/read-rows.ts";

/** What does not tie in the agreements a package touches, read inside the transaction that wrote it. */
export async function findingsOf(
  ledger: Ledger,
  files: readonly ReadFile[],
  now: Temporal.Instant,
): Promise<Finding[]> {
  const at = await present(ledger, now);
  const findings: Finding[] = [];
  for (const { portfolio, year } of await touchedAgreements(ledger, files, at)) {
    const agreement = await readAgreement(ledger, at, portfolio, year);
    if (agreement !== undefined) findings.push(...reconcile(agreement).findings);
  }
  return findings;
}

type Place = { readonly portfolio: string; readonly year: FinancialYear };

async function touchedAgreements(ledger: Ledger, files: readonly ReadFile[], at: AsAt): Promise<Place[]> {
  const places = new Map<string, Place>();
  const touch = (portfolio: string, year: FinancialYear) =>
    places.set(`${portfolio} ${year}`, { portfolio, year });
  const touchedMeasures = new Set<string>();
  for (const { table, rows } of files.flatMap(({ tables }) => tables)) {
    for (const { row } of rows) {
      const { portfolio, year, measure } = row;
      if ("portfolio" in table.columns) touch(String(portfolio), financialYear(Number(year)));
      else if ("measure" in table.columns) touchedMeasures.add(String(measure));
    }
  }
  const values = [...touchedMeasures];
  for (const row of await readRows(ledger, measures, at, [{ column: "measure", values }])) {
    touch(row.portfolio, row.year);
  }
  return [...places.values()];
}
