import type { RuleName } from "../domain/assessment/rule.ts";
import { figureId } from "../domain/data-package/figure-id.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { type FinancialYear, yearSlug } from "../domain/period/financial-year.ts";
import { type CodeAddresses, codeAddresses } from "./code-addresses.ts";
import { type RecordAddresses, recordAddresses } from "./record-addresses.ts";
import { type Addressed, type ReportAddresses, reportAddresses } from "./report-addresses.ts";

/** The patterns the router knows, by name. */
export const patterns = {
  home: "/",
  portfolios: "/portfolios",
  portfolio: "/portfolios/:portfolio/:year",
  portfolioPart: "/portfolios/:portfolio/:year/:part",
  budgetLine: "/portfolios/:portfolio/:year/finance/:line",
  measures: "/measures",
  measureCsv: "/measures/:file{[^/]+\\.csv}",
  measureJson: "/measures/:file{[^/]+\\.json}",
  measureBreakdownCsv: "/measures/:measure/breakdown.csv",
  measureRecordsCsv: "/measures/:measure/records.csv",
  measureRecords: "/measures/:measure/records",
  measureWhy: "/measures/:measure/why",
  measure: "/measures/:measure",
  codeLists: "/codes",
  codeList: "/codes/:list",
  code: "/codes/:list/:code",
  findings: "/findings",
  proposals: "/proposals",
  trace: "/trace/:figure{.+}",
  entries: "/entries",
  entry: "/entries/:entry",
  coverage: "/coverage",
  performance: "/performance",
  finance: "/finance",
  financeFile: "/:file{finance\\.(?:xlsx|ods)}",
  financeCsv: "/finance/:file{[^/]+\\.csv}",
  portfolioFinanceFile: "/portfolios/:portfolio/:year/:file{finance\\.(?:xlsx|ods)}",
  portfolioFinanceCsv: "/portfolios/:portfolio/:year/finance/:file{[^/]+\\.csv}",
  changes: "/changes",
  rules: "/rules",
  whatIf: "/rules/what-if",
  search: "/search",
  reports: "/reports",
  reportsFeed: "/reports.atom",
  reportPicture: "/reports/pictures/:picture{[0-9a-f]{64}}",
  reportFile: "/reports/:file{[^/]+\\.(?:pdf|docx|ods|html|json)}",
  report: "/reports/:report",
  reportDraft: "/reports/:report/draft",
  reportChecklist: "/reports/:report/checklist",
  reportChanges: "/reports/:report/changes",
  reportVersionFile: "/reports/:report/:file{[^/]+\\.(?:pdf|docx|ods|html|json|zip)}",
  reportVersion: "/reports/:report/:version{\\d+\\.\\d+}",
  reportTableCsv: "/reports/:report/:version/tables/:file{[^/]+\\.csv}",
  reportTable: "/reports/:report/:version/tables/:code",
  shortCode: "/t/:code",
  feeds: "/feeds",
  feedJson: "/feeds/:file{[^/]+\\.json}",
  feed: "/feeds/:feed",
  feedLoad: "/feeds/:feed/loads/:load",
  rejectedCsv: "/feeds/:feed/loads/:load/rejected.csv",
  feedRecord: "/feeds/:feed/loads/:load/records/:line",
  digests: "/digests",
  digestsJson: "/digests.json",
  schema: "/schemas/:file{[a-z-]+\\.schema\\.json}",
  health: "/healthz",
  ready: "/readyz",
} as const;

export type PortfolioPart = "measures" | "finance" | "risks" | "reports";

/** What stands under a part of a portfolio: one line of its budget. */
export type PortfolioPlace = PortfolioPart | `finance/${string}`;

/** Whose money: a portfolio's of a year, or the whole council's. */
export type MoneyPlace = { readonly portfolio?: string; readonly year: FinancialYear };

/** The council's own colours, as a stylesheet. */
export const councilStyles = "/council.css";

/** Which changes: of all agreements, of one, or of one measure; since the last paper where nothing is given. */
export type ChangesOf = {
  readonly portfolio?: string | undefined;
  readonly year?: FinancialYear | undefined;
  readonly measure?: string | undefined;
  /** A day, such as 2021-11-23. */
  readonly since?: string | undefined;
  /** The key of a document. */
  readonly document?: string | undefined;
  /** Against the agreement it follows, in place of a day. */
  readonly against?: "last-year" | undefined;
};

/** Every address of the site, by name. Links keep the date the reader looks from, so no page slips back to today. */
export type AddressBook = {
  readonly home: string;
  readonly portfolios: string;
  readonly measures: string;
  readonly search: string;
  /** Every entry of the ledger, newest first. */
  readonly entries: string;
  portfolio(code: string, year: FinancialYear, part?: PortfolioPlace): string;
  /** One line of a portfolio's budget. */
  budgetLine(portfolio: string, year: FinancialYear, line: string): string;
  measure(measure: string, year?: FinancialYear): string;
  /** What lies behind the figures of a measure that is worked out from records. */
  measureRecords(measure: string): string;
  /** Why its figure changed between two periods. */
  measureWhy(measure: string): string;
  /** Every figure of a measure as a table to keep. */
  measureCsv(measure: string): string;
  findings(place?: { readonly portfolio?: string; readonly year?: FinancialYear }): string;
  /** What the records say against what the ledger says: of every measure worked out from them, unless one is named. */
  proposals(measure?: string): string;
  /** What agreements leave open: the newest of every portfolio, unless one or a year is named. */
  coverage(place?: { readonly portfolio?: string; readonly year?: FinancialYear }): string;
  /** How every portfolio's measures stand in a year: the newest held, unless one is named. */
  performance(year?: FinancialYear): string;
  /** The money of the whole council in a year: the newest held, unless one is named. */
  finance(year?: FinancialYear): string;
  /** Every table of money as one workbook whose totals are formulas. */
  moneyFile(place: MoneyPlace, format: "xlsx" | "ods"): string;
  /** One table of money. */
  moneyCsv(place: MoneyPlace, table: string): string;
  /** What changed since a day, a paper or the agreement before. */
  changes(of?: ChangesOf): string;
  /** The same changes for programs. */
  changesAsData(of?: ChangesOf): string;
  /** How figures are judged: every rule held. */
  readonly rules: string;
  /** Where a rule is said and shown to work. */
  rule(rule: RuleName): string;
  /** What another rule would make of a year's statuses. */
  whatIf(year?: FinancialYear): string;
  /** Where the receipt of one cell is. */
  figure(table: Table, row: Row, property: string): string;
  /** The receipt of a figure known by its lasting name. */
  trace(figure: string): string;
  entry(entryId: number): string;
  readonly reports: ReportAddresses;
  readonly records: RecordAddresses;
  readonly codes: CodeAddresses;
  /** The head of the chain at the end of each day. */
  readonly digests: string;
};

/** Addresses as at a day (2021-11-23), or for today where none is given. */
export function addressBook(asAt?: string): AddressBook {
  const to: Addressed = (path, query = {}) => {
    const given = Object.entries({ ...query, "as-at": asAt }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    const words = new URLSearchParams(given).toString();
    return words === "" ? path : `${path}?${words}`;
  };
  const slug = (year: FinancialYear | undefined) => (year === undefined ? undefined : yearSlug(year));
  return {
    home: to("/"),
    portfolios: to("/portfolios"),
    measures: to("/measures"),
    search: to("/search"),
    entries: to("/entries"),
    portfolio: (code, year, part) =>
      to(`/portfolios/${code.toLowerCase()}/${yearSlug(year)}${part === undefined ? "" : `/${part}`}`),
    budgetLine: (code, year, line) =>
      to(`/portfolios/${code.toLowerCase()}/${yearSlug(year)}/finance/${encodeURIComponent(line)}`),
    measure: (measure, year) => to(`/measures/${encodeURIComponent(measure)}`, { year: slug(year) }),
    measureRecords: (measure) => to(`/measures/${encodeURIComponent(measure)}/records`),
    measureWhy: (measure) => to(`/measures/${encodeURIComponent(measure)}/why`),
    measureCsv: (measure) => to(`/measures/${encodeURIComponent(measure)}.csv`),
    proposals: (measure) => to("/proposals", { measure }),
    findings: ({ portfolio, year } = {}) =>
      to("/findings", { portfolio: portfolio?.toLowerCase(), year: slug(year) }),
    coverage: ({ portfolio, year } = {}) =>
      to("/coverage", { portfolio: portfolio?.toLowerCase(), year: slug(year) }),
    performance: (year) => to("/performance", { year: slug(year) }),
    finance: (year) => to("/finance", { year: slug(year) }),
    moneyFile: (place, format) => moneyAt(to, place, `.${format}`),
    moneyCsv: (place, table) => moneyAt(to, place, `/${encodeURIComponent(table)}.csv`),
    changes: (of = {}) => to("/changes", changesQuery(of)),
    changesAsData: (of = {}) => to("/api/v1/changes", changesQuery(of)),
    rules: to("/rules"),
    rule: (rule) => `${to("/rules")}#${rulePlace(rule)}`,
    whatIf: (year) => to("/rules/what-if", { year: slug(year) }),
    figure: (table, row, property) => to(`/trace/${figureId(table, row, property)}`),
    trace: (figure) => to(`/trace/${figure}`),
    entry: (entryId) => to(`/entries/${entryId}`),
    reports: reportAddresses(to),
    records: recordAddresses(to),
    codes: codeAddresses(to),
    digests: to("/digests"),
  };
}

function moneyAt(to: Addressed, { portfolio, year }: MoneyPlace, ending: string): string {
  return portfolio === undefined
    ? to(`/finance${ending}`, { year: yearSlug(year) })
    : to(`/portfolios/${portfolio.toLowerCase()}/${yearSlug(year)}/finance${ending}`);
}

function changesQuery({ portfolio, year, measure, since, document, against }: ChangesOf) {
  return {
    portfolio: portfolio?.toLowerCase(),
    year: year === undefined ? undefined : yearSlug(year),
    measure,
    since,
    "since-document": since === undefined ? document : undefined,
    against,
  };
}

/** Where on the page of rules one of them stands: “rule-usual-tolerance-1”. */
export function rulePlace({ name, version }: RuleName): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ["rule", ...words, version].join("-");
}
