import { changes } from "./changes/changes.ts";
import { code } from "./codes/code.ts";
import { codeList } from "./codes/code-list.ts";
import { codeLists } from "./codes/code-lists.ts";
import { councilFinance } from "./council-finance/council-finance.ts";
import { coverage } from "./coverage/coverage.ts";
import { digests, digestsJson } from "./digests/digests.ts";
import { breakdownFile, measureRecords, recordsFile } from "./drill-down/records.ts";
import { measureWhy } from "./drill-down/why.ts";
import { entries } from "./entry/entries.ts";
import { entry } from "./entry/entry.ts";
import { feed, feedJson } from "./feeds/feed.ts";
import { feeds } from "./feeds/feeds.ts";
import { feedLoad, rejectedCsv } from "./feeds/load.ts";
import { feedRecord } from "./feeds/record.ts";
import { budgetLine } from "./finance/budget-line.ts";
import { finance } from "./finance/finance.ts";
import { councilCsv, councilWorkbook } from "./finance-files/council-files.ts";
import { portfolioCsv, portfolioWorkbook } from "./finance-files/portfolio-files.ts";
import { findings } from "./findings/findings.ts";
import { home } from "./home/home.ts";
import { measure } from "./measure/measure.ts";
import { measureCsv, measureJson } from "./measure/measure-file.ts";
import { measures } from "./measures/measures.ts";
import { performance } from "./performance/performance.ts";
import { portfolioMeasures } from "./portfolio/measures.ts";
import { portfolio } from "./portfolio/portfolio.ts";
import { portfolioReports } from "./portfolio/reports.ts";
import { portfolioRisks } from "./portfolio/risks.ts";
import { portfolios } from "./portfolios/portfolios.ts";
import { proposals } from "./proposals/proposals.ts";
import { reportChecklistPage } from "./reports/checklist.ts";
import { reportDraft } from "./reports/draft.ts";
import { reportsFeed } from "./reports/feed.ts";
import { library } from "./reports/library.ts";
import { report, reportVersion } from "./reports/report.ts";
import { reportChanges } from "./reports/report-changes.ts";
import { reportFile, reportPicture, reportVersionFile } from "./reports/report-files.ts";
import { reportTable, reportTableCsv } from "./reports/report-table.ts";
import { shortCode } from "./reports/short-code.ts";
import { patterns } from "./routes.ts";
import { rules } from "./rules/rules.ts";
import { whatIf } from "./rules/what-if.ts";
import { schema } from "./schemas/schemas.ts";
import { search } from "./search/search.ts";
import type { PageHandler } from "./site.ts";
import { trace } from "./trace/trace.ts";

/** Which page answers which address. */
export const pages: readonly (readonly [pattern: string, handler: PageHandler])[] = [
  [patterns.home, home],
  [patterns.portfolios, portfolios],
  [patterns.portfolio, portfolio],
  [`${patterns.portfolio}/measures`, portfolioMeasures],
  [`${patterns.portfolio}/risks`, portfolioRisks],
  [`${patterns.portfolio}/finance`, finance],
  [`${patterns.portfolio}/reports`, portfolioReports],
  [patterns.portfolioFinanceCsv, portfolioCsv],
  [patterns.budgetLine, budgetLine],
  [patterns.measures, measures],
  [patterns.measureCsv, measureCsv],
  [patterns.measureJson, measureJson],
  [patterns.measureBreakdownCsv, breakdownFile],
  [patterns.measureRecordsCsv, recordsFile],
  [patterns.measureRecords, measureRecords],
  [patterns.measureWhy, measureWhy],
  [patterns.measure, measure],
  [patterns.codeLists, codeLists],
  [patterns.codeList, codeList],
  [patterns.code, code],
  [patterns.findings, findings],
  [patterns.proposals, proposals],
  [patterns.coverage, coverage],
  [patterns.performance, performance],
  [patterns.finance, councilFinance],
  [patterns.financeFile, councilWorkbook],
  [patterns.financeCsv, councilCsv],
  [patterns.portfolioFinanceFile, portfolioWorkbook],
  [patterns.changes, changes],
  [patterns.rules, rules],
  [patterns.whatIf, whatIf],
  [patterns.search, search],
  [patterns.reports, library],
  [patterns.reportPicture, reportPicture],
  [patterns.reportFile, reportFile],
  [patterns.report, report],
  [patterns.reportDraft, reportDraft],
  [patterns.reportsFeed, reportsFeed],
  [patterns.reportChecklist, reportChecklistPage],
  [patterns.reportChanges, reportChanges],
  [patterns.reportTableCsv, reportTableCsv],
  [patterns.reportTable, reportTable],
  [patterns.shortCode, shortCode],
  [patterns.feeds, feeds],
  [patterns.feedJson, feedJson],
  [patterns.feed, feed],
  [patterns.rejectedCsv, rejectedCsv],
  [patterns.feedLoad, feedLoad],
  [patterns.feedRecord, feedRecord],
  [patterns.digestsJson, digestsJson],
  [patterns.digests, digests],
  [patterns.schema, schema],
  [patterns.reportVersionFile, reportVersionFile],
  [patterns.reportVersion, reportVersion],
  [patterns.trace, trace],
  [patterns.entries, entries],
  [patterns.entry, entry],
];
