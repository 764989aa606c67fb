import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { emptyState } from "../../html/empty-state.ts";
import type { FilterForm } from "../../html/filter-form.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { pager } from "../../html/pager.ts";
import { statusWord } from "../../html/status.ts";
import { verdict } from "../../html/verdict.ts";
import { countWords } from "../portfolio/count-words.ts";
import { measuresTable } from "../portfolio/measures-table.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { emptyLedger } from "../portfolios/empty-ledger.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import type { MeasureChoices } from "./choices.ts";
import { countsTable } from "./counts-table.ts";
import { performanceFilters } from "./filter-choices.ts";
import type { PerformanceFilters } from "./filters.ts";
import { matchingWords } from "./matching-words.ts";
import {
  type Alike,
  type Counts,
  countsOf,
  headingWorst,
  narrowed,
  onPage,
  type Shown,
  type Standing,
  statusesShown,
  worstFirst,
  yearEndCountsOf,
} from "./standing.ts";
import { standingStrip } from "./standing-strip.ts";
import { statusWords } from "./status-words.ts";

export type PerformancePage = {
  readonly to: AddressBook;
  /** The page's own address with its query. */
  readonly address: string;
  /** Undefined where nothing is held. */
  readonly year: FinancialYear | undefined;
  readonly years: readonly FinancialYear[];
  readonly filters: PerformanceFilters;
  readonly choices: MeasureChoices;
  readonly standings: readonly Standing[];
  readonly keep: FilterForm["keep"];
};

const most = 60;

/** How all portfolios' measures of a year stand: counted per portfolio, then the exceptions one by one. */
export function performancePage(page: PerformancePage): Html {
  const { address, year, years, filters, standings, keep } = page;
  if (year === undefined)
    return html`${titleBlock({ title: "How the council’s measures stand" })}${emptyLedger()}`;
  const left = narrowed(standings, filters);
  const shown = left.flatMap(({ summaries }) => summaries);
  const counts = countsOf(shown);
  const held = standings.reduce((total, { summaries }) => total + summaries.length, 0);
  return html`${titleBlock({
    title: `How the council’s measures stand in ${yearLabel(year)}`,
    about: "Every portfolio of the year, by the last result held and the target that judges it.",
  })}${verdict(matchingWords(counts, { held, where: countWords(standings.length, "portfolio") }))}${performanceFilters({ year, years, filters, choices: page.choices, keep })}<p>${link({ text: `What changed in ${yearLabel(year)}`, href: page.to.changes({ year }) })}</p>${
    counts.all > 0 &&
    section({
      id: "portfolios",
      heading: "All together, and portfolio by portfolio",
      level: 2,
      body: html`${standingStrip({ now: counts, yearEnd: yearEndCountsOf(shown) })}${countsTable({ to: page.to, address, standings: left, counts })}<p>${link({ text: "How they are judged", href: page.to.rules })}. ${link({ text: "Try another rule on all of them", href: page.to.whatIf(year) })}.</p>`,
    })
  }${list(page, left, counts)}`;
}

function list(page: PerformancePage, left: readonly Standing[], counts: Counts): Html {
  const { to, address, filters } = page;
  const statuses = statusesShown(filters);
  const groups = worstFirst(left, statuses);
  const found = groups.reduce((total, { summaries }) => total + summaries.length, 0);
  const last = Math.max(1, Math.ceil(found / most));
  const at = Math.min(filters.page, last);
  const first = (at - 1) * most;
  const all = withQuery(address, { status: "all", page: undefined });
  const body =
    found === 0
      ? nothing(page, counts, all)
      : html`${table(to, onPage(groups, first, most))}${
          last > 1 &&
          pager({
            label: "Pages of measures",
            ...(at > 1 && { previousHref: pageHref(address, at - 1) }),
            ...(at < last && { nextHref: pageHref(address, at + 1) }),
            place: `${first + 1} to ${Math.min(first + most, found)} of ${found} measures`,
          })
        }${found < counts.all && html`<p>${link({ text: `All ${counts.all} measures`, href: all })}</p>`}`;
  return section({ id: "measures", heading: headingOf(filters), level: 2, ruled: true, body });
}

function pageHref(address: string, page: number): string {
  return withQuery(address, { page: page === 1 ? undefined : page });
}

function headingOf({ status }: PerformanceFilters): string {
  if (status === undefined) return "The exceptions";
  return status === "all" ? "All measures, the exceptions first" : statusWords[status];
}

function nothing({ to, filters, address, year }: PerformancePage, { all }: Counts, showAll: string): Html {
  if (all > 0 && filters.status === undefined) {
    return html`<p>No measure that can be judged is missed or close to being missed, or heading for it. ${link({ text: `All ${countWords(all, "measure")}`, href: showAll })}</p>`;
  }
  const [path = ""] = address.split("?");
  return emptyState({
    what: "No measure matches these choices.",
    when: "Take one away, or choose All.",
    whose: link({
      text: "Show the exceptions of the year",
      href: year === undefined ? path : to.performance(year),
    }),
  });
}

function groupWord(status: Shown): Text {
  if (status === "heading") return "No exception now, but the year is heading for one";
  return statusWord({ kind: status, word: statusWords[status] });
}

function table(to: AddressBook, groups: readonly Alike[]): Html {
  return measuresTable({
    to,
    id: "measures-table",
    caption: "Last result against its target, and where the year is heading",
    yearEnd: true,
    groups: groups.map(({ status, portfolio, summaries }) => {
      const way = link({
        text: portfolioName(portfolio),
        href: to.portfolio(portfolio.portfolio, portfolio.year, "measures"),
      });
      return {
        heading: html`${groupWord(status)}: ${way} (${summaries.length})`,
        lines: summaries.map((summary) => ({
          measure: summary.measure,
          part: status === "heading" ? headingWorst(summary) : summary.worst,
        })),
      };
    }),
  });
}
