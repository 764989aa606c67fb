import { areaBarsExamples } from "../src/charts/area-bars.examples.ts";
import { areaBars } from "../src/charts/area-bars.ts";
import { barsByYearExamples } from "../src/charts/bars-by-year.examples.ts";
import { barsByYear } from "../src/charts/bars-by-year.ts";
import { comparatorStripExamples } from "../src/charts/comparator-strip.examples.ts";
import { comparatorStrip } from "../src/charts/comparator-strip.ts";
import { lineageStripExamples } from "../src/charts/lineage-strip.examples.ts";
import { lineageStrip } from "../src/charts/lineage-strip.ts";
import { monthColumnsExamples } from "../src/charts/month-columns.examples.ts";
import { monthColumns } from "../src/charts/month-columns.ts";
import { movesBetweenYearsExamples } from "../src/charts/moves-between-years.examples.ts";
import { movesBetweenYears } from "../src/charts/moves-between-years.ts";
import { partComparisonExamples } from "../src/charts/part-comparison.examples.ts";
import { partComparison } from "../src/charts/part-comparison.ts";
import { reserveWalkExamples } from "../src/charts/reserve-walk.examples.ts";
import { reserveWalk } from "../src/charts/reserve-walk.ts";
import { signedBarExamples } from "../src/charts/signed-bar.examples.ts";
import { signedBar } from "../src/charts/signed-bar.ts";
import { smallMultiplesExamples } from "../src/charts/small-multiples.examples.ts";
import { smallMultiples } from "../src/charts/small-multiples.ts";
import { smallTrendExamples } from "../src/charts/small-trend.examples.ts";
import { smallTrend } from "../src/charts/small-trend.ts";
import { sparklineExamples } from "../src/charts/sparkline.examples.ts";
import { sparkline } from "../src/charts/sparkline.ts";
import { stackedBarsExamples } from "../src/charts/stacked-bars.examples.ts";
import { stackedBars } from "../src/charts/stacked-bars.ts";
import { statusStripsExamples } from "../src/charts/status-strips.examples.ts";
import { statusStrips } from "../src/charts/status-strips.ts";
import { statusSummaryExamples } from "../src/charts/status-summary.examples.ts";
import { statusSummary } from "../src/charts/status-summary.ts";
import { trendExamples } from "../src/charts/trend.examples.ts";
import { trendChart } from "../src/charts/trend.ts";
import { waterfallExamples } from "../src/charts/waterfall.examples.ts";
import { waterfallChart } from "../src/charts/waterfall.ts";
import { xmrExamples } from "../src/charts/xmr-chart.examples.ts";
import { xmrChart } from "../src/charts/xmr-chart.ts";
import { yearEndMarksExamples } from "../src/charts/year-end-marks.examples.ts";
import { yearEndMarks } from "../src/charts/year-end-marks.ts";
import { yearOnYearExamples } from "../src/charts/year-on-year.examples.ts";
import { yearOnYear } from "../src/charts/year-on-year.ts";
import { asAtBarExamples } from "../src/html/as-at-bar.examples.ts";
import { asAtBar } from "../src/html/as-at-bar.ts";
import { breadcrumbsExamples } from "../src/html/breadcrumbs.examples.ts";
import { breadcrumbs } from "../src/html/breadcrumbs.ts";
import { changeTagExamples } from "../src/html/change-tag.examples.ts";
import { changeTag } from "../src/html/change-tag.ts";
import { chartFigure } from "../src/html/chart-figure.ts";
import { codeTag } from "../src/html/code-tag.ts";
import { contentsExamples } from "../src/html/contents.examples.ts";
import { contents } from "../src/html/contents.ts";
import { dataTableExamples } from "../src/html/data-table.examples.ts";
import { dataTable } from "../src/html/data-table.ts";
import { definitionListExamples } from "../src/html/definition-list.examples.ts";
import { definitionList } from "../src/html/definition-list.ts";
import { emptyStateExamples } from "../src/html/empty-state.examples.ts";
import { emptyState } from "../src/html/empty-state.ts";
import { errorPageExamples } from "../src/html/error-page.examples.ts";
import { errorPage } from "../src/html/error-page.ts";
import { errorSummaryExamples } from "../src/html/error-summary.examples.ts";
import { errorSummary } from "../src/html/error-summary.ts";
import { fieldFormExamples } from "../src/html/field-form.examples.ts";
import { fieldForm } from "../src/html/field-form.ts";
import { figureExamples } from "../src/html/figure.examples.ts";
import { figure } from "../src/html/figure.ts";
import { filterFormExamples } from "../src/html/filter-form.examples.ts";
import { filterForm } from "../src/html/filter-form.ts";
import { findingExamples } from "../src/html/finding-item.examples.ts";
import { findingList } from "../src/html/finding-item.ts";
import { findingLinesExamples } from "../src/html/finding-lines.examples.ts";
import { findingLines } from "../src/html/finding-lines.ts";
import { foldExamples } from "../src/html/fold.examples.ts";
import { fold } from "../src/html/fold.ts";
import { footerExamples } from "../src/html/footer.examples.ts";
import { footer } from "../src/html/footer.ts";
import { goldenThreadExamples } from "../src/html/golden-thread.examples.ts";
import { goldenThread } from "../src/html/golden-thread.ts";
import { headlineBoxExamples } from "../src/html/headline-box.examples.ts";
import { headlineBoxes } from "../src/html/headline-box.ts";
import { type Html, html, trusted } from "../src/html/html.ts";
import { sectionExamples, titleBlockExamples } from "../src/html/layout.examples.ts";
import { mainAndAside, section, titleBlock } from "../src/html/layout.ts";
import { markdownExamples } from "../src/html/markdown.examples.ts";
import { markdown } from "../src/html/markdown.ts";
import { noticeExamples } from "../src/html/notice.examples.ts";
import { notice } from "../src/html/notice.ts";
import { pagerExamples } from "../src/html/pager.examples.ts";
import { pager } from "../src/html/pager.ts";
import { portfolioCardExamples } from "../src/html/portfolio-card.examples.ts";
import { portfolioCards } from "../src/html/portfolio-card.ts";
import { questionCardExamples } from "../src/html/question-card.examples.ts";
import { questionCards } from "../src/html/question-card.ts";
import { receiptExamples } from "../src/html/receipt.examples.ts";
import { receipt } from "../src/html/receipt.ts";
import { searchFormExamples } from "../src/html/search-form.examples.ts";
import { searchForm } from "../src/html/search-form.ts";
import { searchResultsExamples } from "../src/html/search-results.examples.ts";
import { searchResults } from "../src/html/search-results.ts";
import { sectionTabsExamples } from "../src/html/section-tabs.examples.ts";
import { sectionTabs } from "../src/html/section-tabs.ts";
import { smallChartsExamples } from "../src/html/small-charts.examples.ts";
import { smallCharts } from "../src/html/small-charts.ts";
import { countExamples, markExample, statusExamples } from "../src/html/status.examples.ts";
import { statusCounts, statusMark, statusWord } from "../src/html/status.ts";
import { verdictExamples } from "../src/html/verdict.examples.ts";
import { verdict } from "../src/html/verdict.ts";

/** A component with its examples, rendered. */
export type Pattern = {
  readonly name: string;
  readonly examples: readonly { readonly name: string; readonly shown: Html }[];
};

function pattern<Input>(
  name: string,
  render: (input: Input) => Html,
  examples: Record<string, Input>,
): Pattern {
  return {
    name,
    examples: Object.entries(examples).map(([one, input]) => ({ name: one, shown: render(input) })),
  };
}

const finding = "What the picture shows, said in a sentence.";

/** Every component, in the order a page uses them. */
export const patterns: readonly Pattern[] = [
  pattern("as-at bar", asAtBar, asAtBarExamples),
  pattern("breadcrumbs", breadcrumbs, breadcrumbsExamples),
  pattern("error summary", errorSummary, errorSummaryExamples),
  pattern("title", titleBlock, titleBlockExamples),
  pattern("verdict", verdict, verdictExamples),
  pattern("section tabs", sectionTabs, sectionTabsExamples),
  pattern("headline boxes", (boxes) => headlineBoxes(boxes, "Headlines"), headlineBoxExamples),
  pattern("question cards", questionCards, questionCardExamples),
  pattern("notice", notice, noticeExamples),
  pattern(
    "portfolio cards",
    (cards) => section({ id: "cards", heading: "Portfolios", level: 2, body: portfolioCards(cards) }),
    portfolioCardExamples,
  ),
  pattern(
    "golden thread",
    (thread) => section({ id: "thread", heading: "The golden thread", level: 2, body: goldenThread(thread) }),
    goldenThreadExamples,
  ),
  pattern("section", section, sectionExamples),
  pattern("data table", dataTable, dataTableExamples),
  pattern(
    "trend",
    (chart) => mainAndAside(chartFigure({ chart: trendChart(chart), finding }), ""),
    trendExamples,
  ),
  pattern(
    "chart of limits",
    (chart) => mainAndAside(chartFigure({ chart: xmrChart(chart), finding }), ""),
    xmrExamples,
  ),
  pattern(
    "year on year",
    (chart) => mainAndAside(chartFigure({ chart: yearOnYear(chart), finding }), ""),
    yearOnYearExamples,
  ),
  pattern(
    "part comparison",
    (chart) => mainAndAside(chartFigure({ chart: partComparison(chart), finding }), ""),
    partComparisonExamples,
  ),
  pattern(
    "area bars",
    (chart) => mainAndAside(chartFigure({ chart: areaBars(chart), finding }), ""),
    areaBarsExamples,
  ),
  pattern(
    "month columns",
    (chart) => mainAndAside(chartFigure({ chart: monthColumns(chart), finding }), ""),
    monthColumnsExamples,
  ),
  pattern(
    "comparator strip",
    (chart) => mainAndAside(chartFigure({ chart: comparatorStrip(chart), finding }), ""),
    comparatorStripExamples,
  ),
  pattern(
    "lineage strip",
    (chart) => chartFigure({ chart: lineageStrip(chart), finding }),
    lineageStripExamples,
  ),
  pattern(
    "status summary",
    (chart) => mainAndAside(chartFigure({ chart: statusSummary(chart), finding }), ""),
    statusSummaryExamples,
  ),
  pattern(
    "status strips",
    (chart) => mainAndAside(chartFigure({ chart: statusStrips(chart), finding }), ""),
    statusStripsExamples,
  ),
  pattern(
    "small multiples",
    (chart) => chartFigure({ chart: smallMultiples(chart), finding }),
    smallMultiplesExamples,
  ),
  pattern("small charts", smallCharts, smallChartsExamples),
  pattern(
    "small trend",
    (one) => smallCharts([{ heading: one.title, drawing: smallTrend(one), finding }]),
    smallTrendExamples,
  ),
  pattern("waterfall", (chart) => chartFigure({ chart: waterfallChart(chart), finding }), waterfallExamples),
  pattern("bars by year", (chart) => chartFigure({ chart: barsByYear(chart), finding }), barsByYearExamples),
  pattern(
    "stacked bars",
    (chart) => chartFigure({ chart: stackedBars(chart), finding }),
    stackedBarsExamples,
  ),
  pattern(
    "reserve walk",
    (chart) => chartFigure({ chart: reserveWalk(chart), finding }),
    reserveWalkExamples,
  ),
  pattern(
    "moves between years",
    (chart) => chartFigure({ chart: movesBetweenYears(chart), finding }),
    movesBetweenYearsExamples,
  ),
  pattern(
    "year end marks",
    (chart) => chartFigure({ chart: yearEndMarks(chart), finding }),
    yearEndMarksExamples,
  ),
  pattern("sparkline", (one) => trusted(sparkline(one)), sparklineExamples),
  pattern("signed bar", (one) => trusted(signedBar(one)), signedBarExamples),
  pattern("receipt", receipt, receiptExamples),
  pattern("definition list", definitionList, definitionListExamples),
  pattern("findings", findingList, findingExamples),
  pattern("finding lines", findingLines, findingLinesExamples),
  pattern("contents", contents, contentsExamples),
  pattern("figure", (one) => html`<p>${figure(one)}</p>`, figureExamples),
  pattern("status", (one) => html`<p>${statusWord(one)}</p>`, statusExamples),
  pattern("status counts", (one) => statusCounts(one, "Measures by status"), { several: countExamples }),
  pattern("status mark", (one) => html`<p>${statusMark(one)}</p>`, { met: markExample }),
  pattern("code tag", (one) => html`<p>${codeTag(one)}</p>`, { "a measure's": "RES1.1" }),
  pattern("change tag", (one) => html`<p>${changeTag(one)}</p>`, changeTagExamples),
  pattern("empty state", emptyState, emptyStateExamples),
  pattern("fold", fold, foldExamples),
  pattern("narrative", markdown, markdownExamples),
  pattern("filter form", filterForm, filterFormExamples),
  pattern("field form", fieldForm, fieldFormExamples),
  pattern("search form", searchForm, searchFormExamples),
  pattern("search results", searchResults, searchResultsExamples),
  pattern("error page", errorPage, errorPageExamples),
  pattern("pager", pager, pagerExamples),
  pattern("footer", footer, footerExamples),
];
