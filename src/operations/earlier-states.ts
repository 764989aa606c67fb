import { reportTables } from "../domain/data-package/agreement.ts";
import { documents } from "../domain/data-package/tables/cycle.ts";
import { dayOf } from "../domain/period/day-of.ts";
import { type ReportName, reportColumns } from "../domain/publication/report-id.ts";
import { type AsAt, endOfDay } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement } from "../ledger/read-agreement.ts";
import { readFirstKnownOf } from "../ledger/read-entries.ts";
import { readRows } from "../ledger/read-rows.ts";
import type { Earlier, PortfolioSource } from "../report/report-source.ts";

type Asked = {
  readonly name: ReportName /** The report to hold it against, by its key. */;
  readonly since: string | undefined;
};

/** A paper that was printed before: its name in print, its day, and the point it was printed from. */
type Paper = { readonly name: string; readonly on: Temporal.PlainDate; readonly at: AsAt };

/**
 * The agreement as first printed and as the last report left it, for what changed since. The agreement's own report has
 * neither; without a paper that prints its date, the day the portfolio came into the ledger stands for the agreement's.
 */
export async function earlierStates(
  ledger: Ledger,
  at: AsAt,
  { name, since }: Asked,
): Promise<Pick<PortfolioSource, "sinceAgreement" | "sinceReport">> {
  if (name.kind === "agreement") return {};
  const papers = await papersBefore(ledger, at, name);
  const agreement = papers.agreement ?? (await firstKnown(ledger, at, name));
  const report = since === undefined ? papers.reports.at(-1) : papers.byReport.get(since.toLowerCase());
  const [sinceAgreement, sinceReport] = await Promise.all([
    agreement && stateAt(ledger, name, agreement),
    report && stateAt(ledger, name, report),
  ]);
  return { ...(sinceAgreement && { sinceAgreement }), ...(sinceReport && { sinceReport }) };
}

type Papers = {
  readonly agreement: Paper | undefined;
  /** In-year reports, oldest first. */
  readonly reports: readonly Paper[];
  readonly byReport: ReadonlyMap<string, Paper>;
};

/** What Outturn published of the portfolio and year counts before papers that were read in. */
async function papersBefore(ledger: Ledger, at: AsAt, name: ReportName): Promise<Papers> {
  const mine = [
    { column: "portfolio", values: [name.portfolio] },
    { column: "year", values: [String(name.year)] },
  ];
  const [published, read] = await Promise.all([
    readRows(ledger, reportTables.publications, at, mine),
    readRows(ledger, documents, at, mine),
  ]);
  const own = reportColumns(name).report;
  const made = published
    .filter(({ stage, report }) => stage === "published" && report !== own)
    .map(({ report, title, asAt, entry }) => {
      const known = Temporal.Instant.from(asAt);
      return { report, name: title, on: dayOf(known), at: { known, entry } };
    });
  const printed = read.flatMap(({ kind, title, date }) =>
    date === undefined
      ? []
      : [{ kind, name: title, on: date, at: { known: endOfDay(date), entry: at.entry } }],
  );
  const isBefore = (paper: Paper) => Temporal.Instant.compare(paper.at.known, at.known) < 0;
  const reports = [
    ...printed.filter(({ kind }) => kind === "in-year report"),
    ...made.filter(({ report }) => report.startsWith("ppr")),
  ].filter(isBefore);
  return {
    agreement: [
      ...made.filter(({ report }) => report === "agreement"),
      ...printed.filter(({ kind }) => kind === "agreement"),
    ].find(isBefore),
    reports: reports.toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on)),
    byReport: new Map(made.map((paper) => [paper.report.toLowerCase(), paper])),
  };
}

async function firstKnown(
  ledger: Ledger,
  at: AsAt,
  { portfolio, year }: ReportName,
): Promise<Paper | undefined> {
  const known = await readFirstKnownOf(ledger, at, portfolio, year);
  return (
    known && {
      name: "the Agreement",
      on: dayOf(known),
      at: { known: endOfDay(dayOf(known)), entry: at.entry },
    }
  );
}

async function stateAt(ledger: Ledger, name: ReportName, paper: Paper): Promise<Earlier | undefined> {
  const agreement = await readAgreement(ledger, paper.at, name.portfolio, name.year);
  return agreement && { name: paper.name, on: paper.on, agreement };
}
