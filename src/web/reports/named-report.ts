import type { Context } from "hono";
import { nearest } from "../../domain/data-package/nearest.ts";
import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { idInTables, parseReportId, type ReportName, reportId } from "../../domain/publication/report-id.ts";
import type { Link } from "../../html/link.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";
import { versionWords } from "./version-words.ts";

/** A report with at least one version that was published. */
export type NamedReport = {
  readonly id: string;
  /** Published or withdrawn, the latest version first. */
  readonly versions: readonly PublicationRow[];
  /** The newest that stands; the newest withdrawn where none does. */
  readonly newest: PublicationRow;
};

/** Every report with a version that was published by the day looked from, the newest first. */
export async function namedReports({ reading }: Visit): Promise<readonly NamedReport[]> {
  const groups = Map.groupBy(await reading.publications(), idInTables);
  return [...groups].flatMap(([id, rows]) => {
    const versions = rows.toSorted(laterFirst);
    const newest = versions.find(({ stage }) => stage === "published") ?? versions[0];
    return newest === undefined ? [] : [{ id, versions, newest }];
  });
}

function laterFirst({ version: one }: PublicationRow, { version: other }: PublicationRow): number {
  return other.localeCompare(one, "en-GB", { numeric: true });
}

/**
 * Answers for the report the address names. One that is not published is not found, with its draft or the nearest there
 * are; a name in capitals moves to ours.
 */
export async function withReport(
  visit: Visit,
  asked: string,
  answer: (report: NamedReport) => Answer | Promise<Answer>,
): Promise<Answer> {
  const all = await namedReports(visit);
  const found = all.find(({ id }) => id === asked);
  if (found !== undefined) return answer(found);
  const lower = all.find(({ id }) => id === asked.toLowerCase());
  if (lower !== undefined) {
    const rest = visit.url.pathname.replace(/^\/reports\/[^/.]+/, "");
    return { kind: "moved", to: visit.to.reports.one(lower.id).replace(/(?=\?|$)/, rest) };
  }
  return notPublished(visit, asked, all);
}

/** Answers for one version of a report, and leads to those there are where it is another. */
export function withVersion(
  visit: Visit,
  context: Context,
  version: string,
  answer: (report: NamedReport, row: PublicationRow) => Answer | Promise<Answer>,
): Promise<Answer> {
  return withReport(visit, context.req.param("report") ?? "", (report) => {
    const row = report.versions.find((one) => one.version === version);
    if (row !== undefined) return answer(report, row);
    const held = report.versions.map((one) => ({
      text: `${one.title}, ${versionWords(one)}`,
      href: visit.to.reports.one(report.id, one.version),
    }));
    return notFound(`There is no version ${version.slice(0, 20)} of ${report.newest.title}.`, held);
  });
}

async function notPublished(visit: Visit, asked: string, all: readonly NamedReport[]): Promise<Answer> {
  const { to, reading, asAt } = visit;
  const shown = asked.slice(0, 80);
  const name = parseReportId(asked);
  const when = asAt === undefined ? "" : ` by ${dateWords(asAt)}`;
  const drafted = name === undefined ? undefined : await draftOf(name, reading);
  if (drafted !== undefined) {
    const draft = { text: "Read its draft", href: to.reports.one(reportId(drafted), "draft") };
    return notFound(`No report called “${shown}” was published${when}.`, [
      draft,
      ...nearestTo(visit, asked, all),
    ]);
  }
  const example = "A report is named by a portfolio, a year and a kind, such as abc-2021-22-agreement.";
  const why =
    name === undefined
      ? ` ${example}`
      : ` Nothing is held for ${name.portfolio.toUpperCase()} in ${yearLabel(name.year)}.`;
  return notFound(`No report called “${shown}” was published${when}.${why}`, nearestTo(visit, asked, all));
}

/** The report by that name that could be drafted: of a portfolio that is held, or of the council. */
async function draftOf(name: ReportName, { portfolios }: Visit["reading"]): Promise<ReportName | undefined> {
  const held = (await portfolios()).filter(({ year }) => year === name.year);
  const isCouncils = (name.kind === "cpr" || name.kind === "pack") && held.length > 0;
  const isPortfolios = held.some(({ portfolio }) => portfolio.toLowerCase() === name.portfolio.toLowerCase());
  return isCouncils || isPortfolios ? name : undefined;
}

const most = 6;

function nearestTo({ to }: Visit, asked: string, all: readonly NamedReport[]): readonly Link[] {
  const guess = nearest(
    asked,
    all.map(({ id }) => id),
  );
  const begins = asked.split("-")[0]?.toLowerCase() ?? "";
  const like = all.filter(({ id }) => id === guess || id.startsWith(`${begins}-`));
  return (like.length > 0 ? like : all).slice(0, most).map(({ id, newest }) => ({
    text: `${newest.title}, ${newest.portfolio}`,
    href: to.reports.one(id),
  }));
}
