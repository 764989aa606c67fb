import { reportTables } from "../domain/data-package/agreement.ts";
import type { CouncilYear } from "../domain/data-package/council-year.ts";
import { nearest } from "../domain/data-package/nearest.ts";
import { meetings, periods as periodsTable } from "../domain/data-package/tables/cycle.ts";
import { committees, council } from "../domain/data-package/tables/organisation.ts";
import { images, notices, wholeCouncil } from "../domain/data-package/tables/reports.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import { type ReportName, reportColumns } from "../domain/publication/report-id.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import { isOfPortfolio, reconcileCouncil } from "../domain/reconciliation/reconcile-council.ts";
import { no, ok, type Result } from "../domain/result.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { readCouncilYear } from "../ledger/read-council-year.ts";
import { readRows } from "../ledger/read-rows.ts";
import type { CouncilSource, PortfolioSource, ReportSource, Written } from "../report/report-source.ts";
import { earlierStates } from "./earlier-states.ts";

const { reportSections, reportCovers, reportTexts, recommendations, contacts } = reportTables;

/**
 * Everything a report is made from, as the ledger knew it at a point. Refused for a portfolio, year or period that is
 * not held, with the nearest that is.
 */
export async function readReportSource(
  ledger: Ledger,
  at: AsAt,
  name: ReportName,
  version: string,
): Promise<Result<ReportSource>> {
  const known = await knownName(ledger, at, name);
  if (!known.ok) return known;
  const reading = { ledger, at, version };
  const subject = known.value;
  if (subject.kind === "cpr" || subject.kind === "pack") return councilSource(reading, subject);
  const money = await readCouncilYear(ledger, at, subject.year);
  const over = reconcileCouncil(money).findings.filter(isOfPortfolio(money, subject.portfolio));
  return portfolioSource(reading, subject, { money, over });
}

type Reading = { readonly ledger: Ledger; readonly at: AsAt; readonly version: string };

/** The name with its portfolio and period spelt as the ledger spells them. */
async function knownName(ledger: Ledger, at: AsAt, name: ReportName): Promise<Result<ReportName>> {
  const subject = await knownSubject(ledger, at, name);
  if (!subject.ok || name.period === undefined) return subject;
  const periods = await readRows(ledger, periodsTable, at, [{ column: "year", values: [String(name.year)] }]);
  const wanted = name.period.toLowerCase();
  const found = periods.find(
    ({ period, label }) => period.toLowerCase() === wanted || label.toLowerCase() === wanted,
  );
  if (found !== undefined) return ok({ ...subject.value, period: found.period });
  const near = nearest(
    name.period,
    periods.map(({ period }) => period),
  );
  const held = periods.map(({ period }) => period).join(", ");
  const remedy = near === undefined ? `It has ${held === "" ? "none" : held}.` : `Did you mean ${near}?`;
  const message = `${yearLabel(name.year)} has no reporting period “${name.period}”. ${remedy}`;
  return no({ field: "period", message });
}

/** A portfolio is known by its code in that year, a committee by its own, the council by “council”. */
async function knownSubject(ledger: Ledger, at: AsAt, name: ReportName): Promise<Result<ReportName>> {
  const wanted = name.portfolio.toLowerCase();
  const portfolios = (await readPortfolios(ledger, at)).filter(({ year }) => year === name.year);
  if (portfolios.length === 0) {
    const message = `No portfolio of ${yearLabel(name.year)} is held. Import its agreement, or give another year.`;
    return no({ field: "year", message });
  }
  const codes = await codesFor(
    ledger,
    at,
    name,
    portfolios.map(({ portfolio }) => portfolio),
  );
  const code = codes.find((one) => one.toLowerCase() === wanted);
  if (code !== undefined) return ok({ ...name, portfolio: code });
  const near = nearest(name.portfolio, codes);
  const remedy = near === undefined ? `Give one of: ${codes.join(", ")}.` : `Did you mean ${near}?`;
  const whose = name.kind === "pack" ? "committee" : "portfolio";
  const message = `${yearLabel(name.year)} has no ${whose} “${name.portfolio}” to report on. ${remedy}`;
  return no({ field: "portfolio", message });
}

async function codesFor(ledger: Ledger, at: AsAt, { kind }: ReportName, portfolios: readonly string[]) {
  switch (kind) {
    case "pack":
      return (await readRows(ledger, committees, at)).map(({ committee }) => committee);
    case "cpr":
      return [wholeCouncil];
    default:
      return portfolios;
  }
}

/** The council's money of the year, and which of its findings are to be told of the portfolio. */
type Over = { readonly money: CouncilYear; readonly over: readonly Finding[] };

async function portfolioSource(
  reading: Reading,
  name: ReportName,
  { money, over }: Over,
): Promise<Result<PortfolioSource>> {
  const { ledger, at, version } = reading;
  const agreement = await readAgreement(ledger, at, name.portfolio, name.year);
  const [row] = await readRows(ledger, council, at);
  if (agreement === undefined || row === undefined) {
    return no({ field: "", message: "The council’s own row is not held. Import the council table first." });
  }
  const written = await writtenFor(reading, name);
  const earlier = await earlierStates(ledger, at, { name, since: written.cover?.since });
  const asAt = at.known.toString({ fractionalSecondDigits: 3 });
  const own = reconcile(agreement);
  const checked = { ...own, findings: [...own.findings, ...over] };
  const common = { name, council: row, written, version, asAt, money };
  return ok({ of: "portfolio", ...common, agreement, checked, ...earlier });
}

async function councilSource(reading: Reading, name: ReportName): Promise<Result<CouncilSource>> {
  const { ledger, at, version } = reading;
  const [row] = await readRows(ledger, council, at);
  if (row === undefined) {
    return no({ field: "", message: "The council’s own row is not held. Import the council table first." });
  }
  const money = await readCouncilYear(ledger, at, name.year);
  const portfolios: PortfolioSource[] = [];
  for (const portfolio of await portfoliosOf(ledger, at, name)) {
    const kind = name.period === undefined ? "agreement" : "ppr";
    const source = await portfolioSource(reading, { ...name, kind, portfolio }, { money, over: [] });
    if (!source.ok) return source;
    portfolios.push(source.value);
  }
  const written = await writtenFor(reading, name);
  const asAt = at.known.toString({ fractionalSecondDigits: 3 });
  const checked = reconcileCouncil(money);
  return ok({ of: "council", name, council: row, written, version, asAt, portfolios, money, checked });
}

/** All of the year for a corporate report; for a meeting pack those that a meeting of the committee is about. */
async function portfoliosOf(ledger: Ledger, at: AsAt, name: ReportName): Promise<readonly string[]> {
  const all = (await readPortfolios(ledger, at))
    .filter(({ year }) => year === name.year)
    .map(({ portfolio }) => portfolio);
  if (name.kind !== "pack") return all;
  const rows = await readRows(ledger, meetings, at, [{ column: "year", values: [String(name.year)] }]);
  const taken = new Set(
    rows
      .filter(({ committee }) => committee === name.portfolio)
      .filter(({ period }) => name.period === undefined || period === name.period)
      .map(({ portfolio }) => portfolio),
  );
  return taken.size === 0 ? all : all.filter((portfolio) => taken.has(portfolio));
}

/** What was written by hand for a report, and the council's layout of its kind. */
async function writtenFor({ ledger, at }: Reading, name: ReportName): Promise<Written> {
  const { portfolio, year, report } = reportColumns(name);
  const mine = [
    { column: "portfolio", values: [portfolio] },
    { column: "year", values: [String(year)] },
    { column: "report", values: [report] },
  ];
  const both = [
    { column: "portfolio", values: [...new Set([portfolio, wholeCouncil])] },
    { column: "year", values: [String(year)] },
  ];
  const [covers, texts, asked, people, said, layout, pictures] = await Promise.all([
    readRows(ledger, reportCovers, at, mine),
    readRows(ledger, reportTexts, at, mine),
    readRows(ledger, recommendations, at, mine),
    readRows(ledger, contacts, at, both),
    readRows(ledger, notices, at, both),
    readRows(ledger, reportSections, at, [{ column: "kind", values: [name.kind] }]),
    readRows(ledger, images, at),
  ]);
  return {
    cover: covers[0],
    texts: texts.toSorted(by(({ section }) => section)),
    recommendations: inPlace(asked, ({ recommendation }) => recommendation),
    contacts: inPlace(people, ({ portfolio: whose, contact }) => `${whose === wholeCouncil} ${contact}`),
    notices: said.toSorted(by(({ notice }) => notice)),
    layout: inPlace(layout, ({ section }) => section),
    images: pictures.toSorted(by(({ image }) => image)),
  };
}

function by<T>(text: (row: T) => string): (one: T, other: T) => number {
  return (one, other) => (text(one) < text(other) ? -1 : text(one) > text(other) ? 1 : 0);
}

function inPlace<T extends { readonly position: number }>(rows: readonly T[], text: (row: T) => string): T[] {
  const byText = by(text);
  return rows.toSorted((one, other) => one.position - other.position || byText(one, other));
}
