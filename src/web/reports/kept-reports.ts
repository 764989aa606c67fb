import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import type { Ledger } from "../../ledger/database.ts";
import { modelOf } from "../../operations/published-model.ts";
import type { Report } from "../../report/model/report.ts";
import { recent } from "../recent.ts";

const reportsKept = 12;
const kept = recent<Report>(reportsKept);

/** The report of a published version as it was kept. Throws where the ledger no longer keeps it. */
export function keptReport(ledger: Ledger, row: PublicationRow): Promise<Report> {
  return kept(row.model ?? "", async () => {
    const report = await modelOf(ledger, row);
    if (report === undefined)
      throw new Error(`The model of ${row.title}, ${row.version}, is no longer kept.`);
    return report;
  });
}
