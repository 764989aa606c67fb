import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { reportHtml } from "../../report/html/report-html.ts";
import type { ReportLinks } from "../../report/html/report-links.ts";
import { homeCrumb } from "../frame.ts";
import { addressBook } from "../routes.ts";
import { type Answer, answerPage, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { keptReport } from "./kept-reports.ts";
import { type NamedReport, withReport, withVersion } from "./named-report.ts";
import { reportPage } from "./report-page.ts";
import { dayKnown, versionWords } from "./version-words.ts";

/** /reports/res-2021-22-agreement: the newest version that stands. */
export const report: PageHandler = (visit, context) =>
  withReport(visit, context.req.param("report") ?? "", (found) => show(visit, found, found.newest, true));

/** /reports/res-2021-22-agreement/1.0: one version, for good. */
export const reportVersion: PageHandler = (visit, context) =>
  withVersion(visit, context, context.req.param("version") ?? "", (found, row) =>
    show(visit, found, row, false),
  );

async function show(
  visit: Visit,
  named: NamedReport,
  row: PublicationRow,
  isNewest: boolean,
): Promise<Answer> {
  const { reading, to, url } = visit;
  const model = await keptReport(reading.ledger, row);
  const name = `${model.title}, ${model.subject}`;
  const main = reportPage({
    to,
    named,
    row,
    origin: url.origin,
    article: reportHtml(model, linksOf(visit, named.id, row)),
  });
  return answerPage({
    title: isNewest ? name : `${name}, ${versionWords(row)}`,
    part: "reports",
    breadcrumbs: [
      homeCrumb(visit),
      { text: "Reports", href: to.reports.library() },
      ...(isNewest ? [] : [{ text: named.newest.title, href: to.reports.one(named.id) }]),
    ],
    publications: named.versions.flatMap(({ publishedOn, version }) =>
      publishedOn === undefined ? [] : [{ title: `As version ${version} of`, date: publishedOn }],
    ),
    main,
    ...(isNewest && row.stage === "published" ? {} : { searchEngines: "hide" as const }),
  });
}

/** Receipts are opened as at the day the figures were taken from, so that they say what is printed. */
function linksOf({ to }: Visit, id: string, row: PublicationRow): ReportLinks {
  const then = addressBook(dayKnown(row).toString());
  return {
    figure: (name) => then.trace(name),
    table: (code) => to.reports.table(id, row.version, code),
    picture: (sha256) => to.reports.picture(sha256),
  };
}
