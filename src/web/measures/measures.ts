import { type MeasureSummary, summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { type MeasureFilters, matching, readMeasureFilters } from "./filters.ts";
import { measuresPage, type ShownPortfolio } from "./measures-page.ts";
import { newestMeasures, type PortfolioMeasures } from "./newest-measures.ts";

const measuresAPage = 60;

/** /measures?q=tax&responsibility=council&status=missed&page=2: the measures of each portfolio's newest agreement. */
export const measures: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const filters = readMeasureFilters(url.searchParams);
  const all = newestMeasures(await reading.portfolios(), await reading.measures());
  const named = all.map(({ portfolio, measures: rows }) => ({
    portfolio,
    measures: matching(rows, filters),
  }));
  const left = filters.status === undefined ? named : await withStatus(visit, named, filters.status);
  const found = countOf(left);
  const page = Math.min(filters.page, Math.max(1, Math.ceil(found / measuresAPage)));
  const shown = await summarised(visit, onPage(left, page));
  return answerPage({
    title: "Measures",
    part: "measures",
    breadcrumbs: [homeCrumb(visit)],
    main: measuresPage({
      to,
      address: `${url.pathname}${url.search}`,
      keep: visit.asAt === undefined ? [] : [{ name: "as-at", value: visit.asAt.toString() }],
      filters: { ...filters, page },
      held: countOf(all),
      portfolios: all.length,
      found,
      first: (page - 1) * measuresAPage + 1,
      shown,
    }),
    figuresOf: shown.map(({ portfolio }) => portfolio),
  });
};

function countOf(groups: readonly PortfolioMeasures[]): number {
  return groups.reduce((count, { measures: rows }) => count + rows.length, 0);
}

/** The page's stretch of all measures, still under their portfolios. */
function onPage(groups: readonly PortfolioMeasures[], page: number): readonly PortfolioMeasures[] {
  let before = 0;
  const first = (page - 1) * measuresAPage;
  return groups.flatMap(({ portfolio, measures: rows }) => {
    const from = Math.max(0, first - before);
    const kept = rows.slice(from, Math.max(from, first + measuresAPage - before));
    before += rows.length;
    return kept.length === 0 ? [] : [{ portfolio, measures: kept }];
  });
}

async function summarised(
  { reading }: Visit,
  groups: readonly PortfolioMeasures[],
): Promise<readonly ShownPortfolio[]> {
  const shown = await Promise.all(
    groups.map(async ({ portfolio, measures: rows }) => {
      const found = await reading.agreement(portfolio.portfolio, portfolio.year);
      return found === undefined ? [] : [{ portfolio, summaries: summariesOf(found.agreement, rows) }];
    }),
  );
  return shown.flat();
}

/** How those of the agreement's measures stand that are shown. */
function summariesOf(agreement: Agreement, rows: readonly MeasureRow[]): readonly MeasureSummary[] {
  const shown = new Set(rows.map(({ measure }) => measure));
  return summariseMeasures(agreement).filter(({ measure }) => shown.has(measure.measure));
}

/** Keeps the measures of which some part stands so. */
async function withStatus(
  visit: Visit,
  groups: readonly PortfolioMeasures[],
  status: NonNullable<MeasureFilters["status"]>,
): Promise<readonly PortfolioMeasures[]> {
  const all = await summarised(visit, groups);
  return all.map(({ portfolio, summaries }) => ({
    portfolio,
    measures: summaries
      .filter(({ parts }) => parts.some((part) => part.status.kind === status))
      .map(({ measure }) => measure),
  }));
}
