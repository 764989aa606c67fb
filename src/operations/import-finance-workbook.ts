import { type FinancialYear, financialYear, yearLabel } from "../domain/period/financial-year.ts";
import type { FinanceWorkbook } from "../ingest/finance-workbook/read-finance-workbook.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readPortfolios } from "../ledger/read-agreement.ts";
import { type ImportReport, type ImportRequest, importPackages, refusedUnread } from "./import-packages.ts";
import { settlePrintedRows } from "./settle-printed-rows.ts";

export type WorkbookRequest = Omit<ImportRequest, "packages"> & {
  readonly workbooks: readonly FinanceWorkbook[];
  readonly portfolio: string;
  readonly year: number;
};

/**
 * Imports finance workbooks laid out as papers print them, through the same checks as a package: one entry for each file
 * that changes something, or nothing where a table could not be read whole.
 */
export async function importFinanceWorkbooks(
  ledger: Ledger,
  request: WorkbookRequest,
): Promise<ImportReport> {
  const { workbooks, portfolio, year, ...rest } = request;
  const unread = refusedUnread(workbooks.map((one) => one.package));
  if (unread !== undefined) return unread;
  const at = await present(ledger, request.now);
  const places = await readPortfolios(ledger, at);
  if (!places.some((place) => place.portfolio === portfolio && place.year === year)) {
    return noPortfolio(workbooks, portfolio, financialYear(year), places);
  }
  const packages: ReadPackage[] = [];
  for (const { package: read } of workbooks) {
    const files = [];
    const doubts = [...read.doubts];
    for (const file of read.files) {
      const settled = await settlePrintedRows(ledger, at, file, portfolio, year);
      files.push(settled.file);
      if (!request.retractMissing) doubts.push(...settled.doubts);
    }
    packages.push({ ...read, files, doubts });
  }
  return importPackages(ledger, { ...rest, packages });
}

type Place = { readonly portfolio: string; readonly year: FinancialYear };

function noPortfolio(
  workbooks: readonly FinanceWorkbook[],
  portfolio: string,
  year: FinancialYear,
  places: readonly Place[],
): ImportReport {
  const [read = { files: [], issues: [], doubts: [] }] = workbooks.map((one) => one.package);
  const years = places.filter((place) => place.portfolio === portfolio).map((place) => yearLabel(place.year));
  const codes = [...new Set(places.filter((place) => place.year === year).map((place) => place.portfolio))];
  const there =
    years.length > 0
      ? `It holds ${portfolio} of ${years.join(", ")}.`
      : codes.length > 0
        ? `Of that year it holds ${codes.join(", ")}.`
        : "It holds no portfolio of that year.";
  const message = `The ledger holds no portfolio ${portfolio} of ${yearLabel(year)}. ${there} Name one of those, or import its portfolios table first.`;
  const file = read.files[0]?.name ?? "the workbook";
  const issues = [
    { file, found: `${portfolio} ${yearLabel(year)}`, expected: "a portfolio of the ledger", message },
  ];
  return {
    files: [],
    issues,
    refusals: [{ read, issues }],
    doubts: [],
    findings: [],
    agreements: 0,
    entries: [],
  };
}
