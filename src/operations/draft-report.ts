import { createHash } from "node:crypto";
import type { ReportName } from "../domain/publication/report-id.ts";
import { ok, type Result } from "../domain/result.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readKeptFile } from "../ledger/kept-files.ts";
import { makeReport } from "../report/make-report.ts";
import type { PictureFiles } from "../report/model/picture.ts";
import type { Report } from "../report/model/report.ts";
import { picturesOf } from "../report/model/walk.ts";
import type { ReportProblem } from "../report/report-problem.ts";
import type { ReportSource } from "../report/report-source.ts";
import { valuesText } from "../report/values/values-text.ts";
import { readReportSource } from "./read-report-source.ts";

export type Draft = {
  readonly report: Report;
  readonly source: ReportSource;
  /** What was found wrong with its words while they were set. */
  readonly problems: readonly ReportProblem[];
  /** The bytes of the pictures it prints. */
  readonly pictures: PictureFiles;
  /** SHA-256 over exactly its words and values. */
  readonly digest: string;
};

/** A report as the ledger stood at a point. Refused for a portfolio, year or period that is not held. */
export async function draftReport(
  ledger: Ledger,
  at: AsAt,
  name: ReportName,
  version = "Draft",
): Promise<Result<Draft>> {
  const source = await readReportSource(ledger, at, name, version);
  if (!source.ok) return source;
  const { report, problems } = makeReport(source.value);
  const pictures = await picturesFor(ledger, report);
  return ok({ report, source: source.value, problems, pictures, digest: digestOf(report) });
}

/** The digest of exactly the words and values of a report. */
export function digestOf(report: Report): string {
  return createHash("sha256").update(valuesText(report)).digest("hex");
}

/** The bytes of a report's pictures; one that is no longer kept is left out. */
export async function picturesFor(ledger: Ledger, report: Report): Promise<PictureFiles> {
  const found: [string, { type: "image/jpeg" | "image/png"; bytes: Uint8Array }][] = [];
  for (const sha256 of picturesOf(report)) {
    const file = await readKeptFile(ledger, sha256);
    const type = file?.mediaType;
    if (file !== undefined && (type === "image/jpeg" || type === "image/png")) {
      found.push([sha256, { type, bytes: file.bytes }]);
    }
  }
  return new Map(found);
}
