import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html, join } from "../../html/html.ts";
import { titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { pager } from "../../html/pager.ts";
import { verdict } from "../../html/verdict.ts";
import { countWords } from "../portfolio/count-words.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import type { CheckedAgreement, CheckedCouncilYear } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { agreementFindings, councilFindings } from "./agreement-findings.ts";
import { checksTable } from "./checks-table.ts";
import { findingFilters } from "./filter-choices.ts";
import { type Filters, isLeft } from "./filters.ts";
import { findingsAddress } from "./findings-address.ts";
import { foundWords } from "./tally-words.ts";

/** How many agreements a page shows: what is found in one can be long. */
export const agreementsAPage = 5;

export type FindingsPage = {
  readonly to: AddressBook;
  readonly filters: Filters;
  readonly portfolios: readonly PortfolioRow[];
  /** How many agreements the filters leave in all. */
  readonly agreements: number;
  /** Those of this page, newest first. */
  readonly shown: readonly CheckedAgreement[];
  /** The years of the council that begin on this page, with what crosses portfolios and years in them. */
  readonly councils: readonly CheckedCouncilYear[];
  readonly keep: readonly { readonly name: string; readonly value: string }[];
};

/** What cannot be right or looks wrong, agreement by agreement, and what was checked and does. */
export function findingsPage(page: FindingsPage): Html {
  const { to, filters, portfolios, shown, councils, keep } = page;
  return html`${titleBlock({ title: "Does it add up?", about: "The agreements’ own figures, checked against one another." })}${
    shown.length > 0 && verdict(sentence(page))
  }${findingFilters(filters, portfolios, keep)}${
    shown.length === 0
      ? nothingHeld(page)
      : html`${sections(page)}${pages(page)}${checksTable(to, shown, councils, filters)}`
  }`;
}

function sentence({ shown, councils, agreements }: FindingsPage): string {
  const all = [...shown, ...councils].map(({ checked }) => checked);
  const findings = all.flatMap((checked) => checked.findings);
  const sums = all.reduce((total, checked) => total + checked.sumsChecked, 0);
  const where =
    agreements > shown.length
      ? `In the ${shown.length} agreements on this page`
      : `In ${countWords(shown.length, "agreement")}`;
  const checked = `${where} ${countWords(sums, "sum was", "sums were")} checked`;
  if (findings.length === 0) return `${checked}, and nothing was found that cannot be right or looks wrong.`;
  return `${checked}. ${foundWords(findings)}.`;
}

/** The agreements with something to show; those with nothing of the kind asked for in one line. */
function sections({ to, filters, shown, councils }: FindingsPage): Html {
  const isNarrow = filters.severity !== undefined || filters.identity !== undefined;
  const each = shown.map((one) => ({
    one,
    left: one.checked.findings.filter((found) => isLeft(filters, found)),
  }));
  const listed = each.filter(({ left }) => left.length > 0 || !isNarrow);
  const over = councils
    .map((one) => ({ one, left: one.checked.findings.filter((found) => isLeft(filters, found)) }))
    .filter(({ left }) => left.length > 0 || !isNarrow);
  const others = each.filter((agreement) => !listed.includes(agreement)).map(({ one }) => one);
  const left = [...over, ...each].flatMap((one) => one.left).length;
  const all = [...shown, ...councils].flatMap(({ checked }) => checked.findings).length;
  return html`${narrowed(to, filters, left, all)}${over.map((year) =>
    councilFindings(to, year.one, year.left),
  )}${listed.map((one) => agreementFindings(to, one.one, one.left))}${
    others.length > 0 &&
    html`<p>Nothing of this kind was found in ${join(
      others.map(({ agreement: { portfolio } }) =>
        link({
          text: portfolioName(portfolio),
          href: to.findings({ portfolio: portfolio.portfolio, year: portfolio.year }),
        }),
      ),
      ", ",
    )}.</p>`
  }`;
}

function narrowed(to: AddressBook, filters: Filters, left: number, all: number): Html | undefined {
  if (filters.severity === undefined && filters.identity === undefined) return undefined;
  const href = findingsAddress(to, {
    portfolio: filters.portfolio,
    year: filters.year === undefined ? undefined : yearSlug(filters.year),
  });
  return html`<p>${left} of ${all} shown. ${link({ text: "Show all of them", href })}</p>`;
}

function pages({ to, filters, agreements, shown }: FindingsPage): Html | undefined {
  if (agreements <= agreementsAPage) return undefined;
  const first = (filters.page - 1) * agreementsAPage + 1;
  const last = first + shown.length - 1;
  const at = (page: number) =>
    findingsAddress(to, {
      ...filters,
      year: filters.year === undefined ? undefined : yearSlug(filters.year),
      page: page === 1 ? undefined : page,
    });
  return pager({
    label: "Pages of agreements",
    place: `Agreements ${first} to ${last} of ${agreements}`,
    ...(filters.page > 1 && { previousHref: at(filters.page - 1) }),
    ...(last < agreements && { nextHref: at(filters.page + 1) }),
  });
}

function nothingHeld({ to, portfolios, filters }: FindingsPage): Html {
  if (portfolios.length === 0) {
    return emptyState({
      what: "The ledger holds no agreement yet.",
      when: "What cannot be right or looks wrong in an agreement is shown here as soon as it is imported.",
      whose: "That is for the people who run this site.",
    });
  }
  const others = portfolios.filter(({ portfolio }) => portfolio === filters.portfolio);
  const ways = others.map((row) =>
    link({ text: portfolioName(row), href: to.findings({ portfolio: row.portfolio, year: row.year }) }),
  );
  return emptyState({
    what: "No agreement of this portfolio is held for this year.",
    when: ways.length === 0 ? "" : html`Held are: ${join(ways, ", ")}.`,
    whose: "",
  });
}
