import type { Found } from "../../ledger/search.ts";
import { searchWords } from "../../ledger/search-words.ts";
import { searchKinds } from "../../ledger/searched.ts";
import type { FiguresOf } from "../figure-notices.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { find, foundInAll } from "./find.ts";
import { nearWords } from "./near-words.ts";
import { searchPage } from "./search-page.ts";

const longestQuery = 200;

/** What the ledger holds for some words, or for a measure's code in any spelling. */
export const search: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const query = (url.searchParams.get("q") ?? "").trim().slice(0, longestQuery);
  const only = searchKinds.find((kind) => kind === url.searchParams.get("kind"));
  const found = await find(reading, query, only);
  const words = searchWords(query);
  const isEmpty = found !== undefined && foundInAll(found) === 0;
  const suggestions = isEmpty && words !== undefined ? await nearWords(reading, to, query, words) : [];
  const asAt = url.searchParams.get("as-at");
  return answerPage({
    title: query === "" ? "Search" : `Search: ${query}`,
    part: "search",
    breadcrumbs: [homeCrumb(visit)],
    main: searchPage({
      to,
      portfolios: await reading.portfolios(),
      query,
      only,
      found,
      suggestions,
      keep: asAt === null || visit.asAt === undefined ? [] : [{ name: "as-at", value: asAt }],
    }),
    figuresOf: found === undefined ? [] : figuresFound(found),
    searchEngines: "hide",
  });
};

/** Whose money the hits show. */
function figuresFound(found: Found): readonly FiguresOf[] {
  const { budgetLines, reserves, savings, schemes, investments, ringFenced, virements } = found;
  return [
    ...budgetLines.rows,
    ...reserves.rows,
    ...savings.rows,
    ...schemes.rows,
    ...investments.rows,
    ...ringFenced.rows,
    ...virements.rows.map(({ fromPortfolio, year }) => ({ portfolio: fromPortfolio, year })),
  ];
}
