import type { FinanceWorkbook } from "../ingest/finance-workbook/read-finance-workbook.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
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
