import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { responsibilities, responsibilityWords } from "../../domain/measure/responsibility.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type FilterForm, filterForm } from "../../html/filter-form.ts";
import { type Html, html } from "../../html/html.ts";
import { titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { pager } from "../../html/pager.ts";
import { verdict } from "../../html/verdict.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import { linesOf, measuresTable } from "../portfolio/measures-table.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import { type MeasureFilters, type StatusAsked, statusesAsked } from "./filters.ts";

export type ShownPortfolio = {
  readonly portfolio: PortfolioRow;
  readonly summaries: readonly MeasureSummary[];
};

export type MeasuresPage = {
  readonly to: AddressBook;
  /** The page's own address with its query. */
  readonly address: string;
  readonly keep: FilterForm["keep"];
  readonly filters: MeasureFilters;
  /** How many measures the newest agreements hold, and how many the filters leave. */
  readonly held: number;
  readonly found: number;
  readonly portfolios: number;
  /** The place of the first measure shown, from 1. */
  readonly first: number;
  readonly shown: readonly ShownPortfolio[];
};

/** The measures of every portfolio's newest agreement, under their portfolios, narrowed as the reader asks. */
export function measuresPage(page: MeasuresPage): Html {
  const { to, keep, filters, found, held, shown } = page;
  return html`${titleBlock({ title: "Measures", about: "Every portfolio’s measures, as its newest agreement defines them." })}${verdict(sentence(page))}${
    held > 0 && measureFilters(filters, keep)
  }${found === 0 ? nothing(page) : table(to, shown)}${pages(page)}`;
}

function sentence({ held, found, portfolios, filters }: MeasuresPage): string {
  if (held === 0) return "No measures are held yet.";
  const all = `${countWords(held, "measure")} of ${countWords(portfolios, "portfolio")}`;
  const narrowed =
    filters.words !== undefined || filters.responsibility !== undefined || filters.status !== undefined;
  if (!narrowed) return `${all} are followed, each with its last result and the target that judges it.`;
  return `${countAtStart(found, "measure matches", "measures match")}, of ${all}.`;
}

const statusWords: Readonly<Record<StatusAsked, string>> = {
  missed: "Missed, or not yet met",
  close: "Close",
  met: "Target met",
  aim: "Aim, not judged",
  none: "Not judged for another reason",
};

function measureFilters({ words, responsibility, status }: MeasureFilters, keep: FilterForm["keep"]): Html {
  const all = { value: "", text: "All" };
  return filterForm({
    action: "/measures",
    label: "Narrow the measures",
    keep,
    words: { name: "q", label: "Words or code", value: words ?? "" },
    choices: [
      {
        name: "responsibility",
        label: "Whose it is",
        options: [all, ...responsibilities.map((value) => ({ value, text: responsibilityWords[value] }))],
        chosen: responsibility ?? "",
      },
      {
        name: "status",
        label: "Status",
        options: [all, ...statusesAsked.map((value) => ({ value, text: statusWords[value] }))],
        chosen: status ?? "",
      },
    ],
  });
}

function nothing({ to, held, filters }: MeasuresPage): Html {
  if (held === 0) {
    return emptyState({
      what: "The measures will be here.",
      when: "They come with the first portfolio agreement that is imported.",
      whose: "Whoever runs this site adds it.",
    });
  }
  const words = filters.words === undefined ? "these choices" : `“${filters.words}” and these choices`;
  return emptyState({
    what: `No measure matches ${words}.`,
    when: "Take a word away, or choose All.",
    whose: link({ text: "Show all measures", href: to.measures }),
  });
}

function table(to: AddressBook, shown: readonly ShownPortfolio[]): Html {
  return measuresTable({
    to,
    id: "measures",
    caption: "Last result, against its target",
    groups: shown.map(({ portfolio, summaries }) => ({
      heading: link({
        text: portfolioName(portfolio),
        href: to.portfolio(portfolio.portfolio, portfolio.year, "measures"),
      }),
      lines: linesOf(summaries),
    })),
  });
}

function pages({ address, filters, found, first, shown }: MeasuresPage): Html {
  const last = first + shown.reduce((count, { summaries }) => count + summaries.length, 0) - 1;
  if (found === 0 || (first === 1 && last >= found)) return html``;
  const at = (page: number) => withQuery(address, { page: page === 1 ? undefined : page });
  return pager({
    label: "Pages of measures",
    ...(first > 1 ? { previousHref: at(filters.page - 1) } : {}),
    ...(last < found ? { nextHref: at(filters.page + 1) } : {}),
    place: `${first} to ${last} of ${found} measures`,
  });
}
