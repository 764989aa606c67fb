import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import type { Ledger } from "../ledger/database.ts";
import { readKeptFile } from "../ledger/kept-files.ts";
import type { Report } from "../report/model/report.ts";

/** The report of a published version as it was kept; undefined for one that was only approved. */
export async function modelOf(
  ledger: Ledger,
  { model }: Pick<PublicationRow, "model">,
): Promise<Report | undefined> {
  const file = model === undefined ? undefined : await readKeptFile(ledger, model);
  return file && (JSON.parse(Buffer.from(file.bytes).toString("utf8")) as Report);
}
