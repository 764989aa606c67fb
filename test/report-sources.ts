import { join } from "node:path";
import { parseFinancialYear } from "../src/domain/period/financial-year.ts";
import type { ReportKind } from "../src/domain/publication/report-id.ts";
import { readPackages } from "../src/ingest/read-packages.ts";
import { endOfDay, present } from "../src/ledger/as-at.ts";
import { picturesFor } from "../src/operations/draft-report.ts";
import { importPackages } from "../src/operations/import-packages.ts";
import { readReportSource } from "../src/operations/read-report-source.ts";
import type { PictureFiles } from "../src/report/model/picture.ts";
import type { Report } from "../src/report/model/report.ts";
import type { CouncilSource, PortfolioSource } from "../src/report/report-source.ts";
import { freshLedger } from "./fresh-ledger.ts";

type Asked = {
  readonly portfolio: string;
  /** As 2021/22. */
  readonly year: string;
  readonly kind: ReportKind;
  readonly period?: string;
  /** The day at whose end it is read; the present unless given. */
  readonly on?: string;
};

export type ReportSources = {
  /** The bytes of the pictures a report prints. */
  pictures(report: Report): Promise<PictureFiles>;
  portfolio(asked: Asked): Promise<PortfolioSource>;
  council(asked: Asked): Promise<CouncilSource>;
  close(): Promise<void>;
};

/** What reports of an example are made from, once all its packages, or those of the folders named, are in. */
export async function reportSources(example: string, folders = [""]): Promise<ReportSources> {
  const { ledger, close } = await freshLedger();
  const paths = folders.map((folder) => join(import.meta.dirname, "../examples", example, folder));
  const packages = (await Promise.all(paths.map((path) => readPackages(path)))).flat();
  const now = Temporal.Now.instant();
  const request = { packages, actor: "example", now, write: true, retractMissing: false };
  const { issues } = await importPackages(ledger, request);
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join(" "));
  const read = async ({ year, on, ...name }: Asked) => {
    const read = parseFinancialYear(year);
    if (!read.ok) throw new Error(`Not a year: ${year}`);
    const today = await present(ledger);
    const at = on === undefined ? today : { ...today, known: endOfDay(Temporal.PlainDate.from(on)) };
    const source = await readReportSource(ledger, at, { ...name, year: read.value }, "Draft");
    if (!source.ok) throw new Error(source.issues.map(({ message }) => message).join(" "));
    return source.value;
  };
  return {
    pictures: (report) => picturesFor(ledger, report),
    portfolio: async (asked) => {
      const source = await read(asked);
      if (source.of !== "portfolio") throw new Error(`Not of a portfolio: ${asked.kind}`);
      return source;
    },
    council: async (asked) => {
      const source = await read(asked);
      if (source.of !== "council") throw new Error(`Not of the council: ${asked.kind}`);
      return source;
    },
    close,
  };
}
