import { agreementTables } from "../domain/data-package/agreement.ts";
import { councilYearTables, moneyTables } from "../domain/data-package/council-year.ts";
import type { Row } from "../domain/data-package/table.ts";
import { acceptances } from "../domain/data-package/tables/acceptances.ts";
import { measures } from "../domain/data-package/tables/measures.ts";
import { virements } from "../domain/data-package/tables/virements.ts";
import {
  type FinancialYear,
  financialYear,
  latestYear,
  nextYear,
  parseFinancialYear,
  yearSlug,
} from "../domain/period/financial-year.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { slug } from "../domain/reconciliation/place.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import { COUNCIL, reconcileCouncil } from "../domain/reconciliation/reconcile-council.ts";
import type { ReadFile } from "../ingest/package-rows.ts";
import { type AsAt, present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { readCouncilYear } from "../ledger/read-council-year.ts";
import { readRows } from "../ledger/read-rows.ts";

/**
 * What does not tie in the agreements a package touches, and over the council in their years and the ones after, read
 * inside the transaction that wrote it.
 */
export async function findingsOf(
  ledger: Ledger,
  files: readonly ReadFile[],
  now: Temporal.Instant,
): Promise<{ readonly findings: readonly Finding[]; readonly agreements: number }> {
  const at = await present(ledger, now);
  const findings: Finding[] = [];
  const touched = await touchedAgreements(ledger, files, at);
  for (const { portfolio, year } of touched) {
    const agreement = await readAgreement(ledger, at, portfolio, year);
    if (agreement !== undefined) findings.push(...reconcile(agreement).findings);
  }
  for (const year of councilYearsTouched(files)) {
    findings.push(...reconcileCouncil(await readCouncilYear(ledger, at, year)).findings);
  }
  return { findings, agreements: touched.length };
}

const overCouncil: readonly string[] = [...moneyTables, ...councilYearTables, "portfolios" as const].map(
  (name) => agreementTables[name].name,
);

/** The years whose money a package changes, each with the next, which begins with what it ended with. */
function councilYearsTouched(files: readonly ReadFile[]): readonly FinancialYear[] {
  const years = new Set<FinancialYear>();
  for (const { table, rows } of files.flatMap(({ tables }) => tables)) {
    for (const { row } of rows) {
      const year = overCouncil.includes(table.name) ? Number(row["year"]) : yearOfCouncilKey(row["finding"]);
      if (year === undefined || Number.isNaN(year)) continue;
      years.add(financialYear(year));
      if (year < latestYear) years.add(nextYear(financialYear(year)));
    }
  }
  return [...years].toSorted();
}

/** The year of a finding over the council, such as f12.council.2021-22.prk.budget_movements. */
function yearOfCouncilKey(finding: unknown): number | undefined {
  const [, portfolio, year = ""] = String(finding ?? "")
    .toLowerCase()
    .split(".");
  const parsed = parseFinancialYear(year);
  return portfolio === COUNCIL && parsed.ok ? parsed.value : undefined;
}

type Place = { readonly portfolio: string; readonly year: FinancialYear };

async function touchedAgreements(ledger: Ledger, files: readonly ReadFile[], at: AsAt): Promise<Place[]> {
  const places = new Map<string, Place>();
  const touch = ({ portfolio, year }: Place) => places.set(`${portfolio} ${year}`, { portfolio, year });
  const touchedMeasures = new Set<string>();
  const accepted: string[] = [];
  for (const { table, rows } of files.flatMap(({ tables }) => tables)) {
    for (const { row } of rows) {
      const { portfolio, year, measure, finding } = row;
      if (table.name === virements.name) bothSides(row).forEach(touch);
      else if ("portfolio" in table.columns)
        touch({ portfolio: String(portfolio), year: financialYear(Number(year)) });
      else if ("measure" in table.columns) touchedMeasures.add(String(measure));
      else if (table.name === acceptances.name) accepted.push(String(finding).toLowerCase());
    }
  }
  const values = [...touchedMeasures];
  const defined = await readRows(ledger, measures, at, [{ column: "measure", values }]);
  defined.forEach(touch);
  if (accepted.length > 0) {
    (await readPortfolios(ledger, at))
      .filter((place) => accepted.some((key) => isAbout(key, place)))
      .forEach(touch);
  }
  return [...places.values()];
}

/** A virement is in the agreements of both portfolios it moves budget between. */
function bothSides({ fromPortfolio, toPortfolio, year }: Row): readonly Place[] {
  return [fromPortfolio, toPortfolio].map((portfolio) => ({
    portfolio: String(portfolio),
    year: financialYear(Number(year)),
  }));
}

/** Whether a finding's key, such as f3.src.2015-16.budget_lines.total, names that portfolio and year. */
function isAbout(key: string, { portfolio, year }: Place): boolean {
  const [identity = ""] = key.split(".");
  return key.startsWith(`${identity}.${slug(portfolio)}.${yearSlug(year)}.`);
}
