import type { Context } from "hono";
import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { printedCsv } from "../../open-data/printed-csv.ts";
import type { Report, Section } from "../../report/model/report.ts";
import type { ReportTable } from "../../report/model/report-table.ts";
import { everySection, everyTable } from "../../report/model/walk.ts";
import { reportSheets } from "../../report/sheets/report-sheets.ts";
import type { FiguresOf } from "../figure-notices.ts";
import { homeCrumb } from "../frame.ts";
import { addressBook } from "../routes.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { keptReport } from "./kept-reports.ts";
import { withVersion } from "./named-report.ts";
import { tablePage } from "./table-page.ts";
import { dayKnown, versionWords } from "./version-words.ts";
import { withDraft } from "./with-draft.ts";

/** /reports/res-2021-22-agreement/1.0/tables/ABC234: where every figure of a printed table comes from. */
export const reportTable: PageHandler = (visit, context) =>
  withTable(visit, context, context.req.param("code") ?? "", (found) => receiptPage(visit, found));

/** The same address with .csv: the table as printed. */
export const reportTableCsv: PageHandler = (visit, context) =>
  withTable(visit, context, (context.req.param("file") ?? "").replace(/\.csv$/, ""), (found) => {
    const { report, table, version, sheet } = found;
    const name = `${report.id}-${version}-${table.code}-${table.id}.csv`;
    const type = "text/csv; charset=utf-8; header=present";
    return { kind: "file", file: { name, type, body: printedCsv(sheet) } };
  });

type FoundTable = {
  readonly report: Report;
  readonly table: ReportTable;
  readonly sheet: ReturnType<typeof reportSheets>[number];
  readonly section: Section;
  /** As its address has it: 1.0, or draft. */
  readonly version: string;
  /** The version's own row; missing for a draft. */
  readonly row: PublicationRow | undefined;
  readonly of: FiguresOf;
};

function withTable(
  visit: Visit,
  context: Context,
  code: string,
  answer: (found: FoundTable) => Answer,
): Promise<Answer> {
  const version = context.req.param("version") ?? "";
  if (version === "draft") {
    return withDraft(visit, context.req.param("report") ?? "", ({ report, source }) =>
      tableOf(visit, { report, version, row: undefined, of: source.name }, code, answer),
    );
  }
  return withVersion(visit, context, version, async (_, row) =>
    tableOf(
      visit,
      { report: await keptReport(visit.reading.ledger, row), version, row, of: row },
      code,
      answer,
    ),
  );
}

function tableOf(
  { to }: Visit,
  printed: Omit<FoundTable, "table" | "sheet" | "section">,
  code: string,
  answer: (found: FoundTable) => Answer,
): Answer {
  const { report, version } = printed;
  const tables = [...everyTable(report.sections)];
  const at = tables.findIndex((table) => table.code === code.toUpperCase());
  const table = tables[at];
  const sheet = reportSheets(report)[at];
  const section = [...everySection(report.sections)].find(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && block.table === table),
  );
  if (table !== undefined && sheet !== undefined && section !== undefined) {
    return answer({ ...printed, table, sheet, section });
  }
  const sought = `${report.title}, ${version === "draft" ? "as a draft" : `version ${version}`}, prints no table with the code “${code.slice(0, 20)}”.`;
  return notFound(
    sought,
    tables.slice(0, 40).map((one) => ({
      text: `${one.code}: ${one.caption}`,
      href: to.reports.table(report.id, version, one.code),
    })),
  );
}

function receiptPage(visit: Visit, { report, table, section, version, row, of }: FoundTable): Answer {
  const { to } = visit;
  const receipts = row === undefined ? to : addressBook(dayKnown(row).toString());
  const links = {
    figure: (name: string) => receipts.trace(name),
    table: () => undefined,
    picture: (sha256: string) => to.reports.picture(sha256),
  };
  const name = row === undefined ? "draft" : versionWords(row);
  return answerPage({
    title: `Table ${table.code}: ${table.caption}`,
    part: "reports",
    breadcrumbs: [
      homeCrumb(visit),
      { text: "Reports", href: to.reports.library() },
      { text: `${report.title}, ${report.subject}, ${name}`, href: to.reports.one(report.id, version) },
    ],
    figuresOf: [of],
    main: tablePage({ to, report, table, section, version, named: name, links }),
    searchEngines: "hide",
  });
}
