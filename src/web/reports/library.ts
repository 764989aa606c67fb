import { type ReportName, reportColumns } from "../../domain/publication/report-id.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { foundInside, wordsLookedFor } from "./found-inside.ts";
import { type LibraryFilters, leaves, readLibraryFilters } from "./library-filters.ts";
import { type Found, libraryPage } from "./library-page.ts";
import { type NamedReport, namedReports } from "./named-report.ts";
import { possibleDrafts } from "./possible-drafts.ts";
import { reportPlaces } from "./report-places.ts";

/** /reports: every report that was published, then those that could be drafted. */
export const library: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const filters = readLibraryFilters(url.searchParams);
  const [all, places, portfolios] = await Promise.all([
    namedReports(visit),
    reportPlaces(visit),
    reading.portfolios(),
  ]);
  const isLeft = leaves(filters, places);
  const left = all.filter(({ newest }) => isLeft(newest));
  const found = filters.words === undefined ? undefined : await lookInside(visit, left, filters.words);
  const drafts = await possibleDrafts(visit, filters, places);
  const asAt = url.searchParams.get("as-at");
  return answerPage({
    title: "Reports",
    part: "reports",
    breadcrumbs: [homeCrumb(visit)],
    figuresOf: (found ?? []).map(({ report }) => report.newest),
    main: libraryPage({
      to,
      filters,
      portfolios,
      places,
      published: all.length,
      left,
      found,
      drafts: {
        ...drafts,
        drafts: drafts.drafts.filter(({ name }) => draftIsLeft(filters, isLeft, name)),
      },
      keep: asAt === null || visit.asAt === undefined ? [] : [{ name: "as-at", value: asAt }],
    }),
    ...(url.search === "" ? {} : { searchEngines: "hide" as const }),
  });
};

function draftIsLeft(
  { kind, committee }: LibraryFilters,
  isLeft: ReturnType<typeof leaves>,
  name: ReportName,
): boolean {
  return (
    (kind === undefined || name.kind === kind) && (committee === undefined || isLeft(reportColumns(name)))
  );
}

async function lookInside(
  { reading }: Visit,
  left: readonly NamedReport[],
  query: string,
): Promise<readonly Found[]> {
  const words = wordsLookedFor(query);
  if (words.length === 0) return [];
  const looked: Found[] = [];
  for (const report of left) {
    const passages = await foundInside(reading.ledger, report.newest, words);
    if (passages.length > 0) looked.push({ report, passages });
  }
  return looked;
}
