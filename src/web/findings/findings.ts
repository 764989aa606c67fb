import { nearest } from "../../domain/data-package/nearest.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { identities } from "../../domain/reconciliation/identities.ts";
import { isOfPortfolio } from "../../domain/reconciliation/reconcile-council.ts";
import type { Link } from "../../html/link.ts";
import { homeCrumb } from "../frame.ts";
import type { CheckedCouncilYear } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { type AskedFilters, agreementsLeft, type Filters, readFilters } from "./filters.ts";
import { findingsAddress } from "./findings-address.ts";
import { agreementsAPage, findingsPage } from "./findings-page.ts";

/** What cannot be right or looks wrong over all agreements, narrowed as the address says. */
export const findings: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const portfolios = await reading.portfolios();
  const asked = readFilters(url.searchParams, portfolios);
  if (asked.kind === "unknown") return unknown(to, asked, portfolios);
  const { filters } = asked;
  const left = agreementsLeft(filters, portfolios);
  const page = Math.min(filters.page, Math.max(1, Math.ceil(left.length / agreementsAPage)));
  const rows = left.slice((page - 1) * agreementsAPage, page * agreementsAPage);
  const shown = await Promise.all(rows.map((row) => reading.agreement(row.portfolio, row.year)));
  const councils = await councilsShown(visit, filters, left, rows);
  const asAt = url.searchParams.get("as-at");
  return answerPage({
    title: "Does it add up?",
    part: "findings",
    breadcrumbs: [homeCrumb(visit)],
    figuresOf: rows,
    main: findingsPage({
      to,
      filters: { ...filters, page },
      portfolios,
      agreements: left.length,
      shown: shown.filter((one) => one !== undefined),
      councils,
      keep: asAt === null || visit.asAt === undefined ? [] : [{ name: "as-at", value: asAt }],
    }),
  });
};

/** The years that begin on this page, where anything is checked or found over the council in them. */
async function councilsShown(
  { reading }: Visit,
  { portfolio }: Filters,
  left: readonly PortfolioRow[],
  rows: readonly PortfolioRow[],
): Promise<readonly CheckedCouncilYear[]> {
  const begins = rows.filter((row) => left.find(({ year }) => year === row.year) === row);
  const years = await Promise.all(begins.map(({ year }) => reading.councilYear(year)));
  return years
    .map((one) => (portfolio === undefined ? one : restingOn(one, portfolio)))
    .filter(({ checked }) => checked.sumsChecked > 0 || checked.findings.length > 0);
}

/** What rests on a figure of one portfolio, where only that one is asked for. */
function restingOn({ council, checked }: CheckedCouncilYear, portfolio: string): CheckedCouncilYear {
  const findings = checked.findings.filter(isOfPortfolio(council, portfolio));
  return { council, checked: { findings, sumsChecked: 0 } };
}

type Unknown = Extract<AskedFilters, { readonly kind: "unknown" }>;

function unknown(to: AddressBook, { name, word }: Unknown, portfolios: readonly PortfolioRow[]): Answer {
  switch (name) {
    case "portfolio":
      return notFound(`No portfolio “${word}” is held.`, portfoliosLike(to, word, portfolios));
    case "year":
      return notFound(`No agreement is held for “${word}”.`, yearsHeld(to, portfolios));
    case "identity":
      return notFound(
        `There is no check “${word}”.`,
        identities.map(({ number, says }) => ({
          text: `${number}: ${says}`,
          href: findingsAddress(to, { identity: number }),
        })),
      );
    case "severity":
      return notFound(`Findings are of kind error, doubt or rounding, not “${word}”.`, [
        { text: "All findings", href: to.findings() },
      ]);
    default:
      throw new Error(`Not a filter: ${name satisfies never}`);
  }
}

function portfoliosLike(to: AddressBook, word: string, portfolios: readonly PortfolioRow[]): readonly Link[] {
  const names = new Map(portfolios.toReversed().map((row) => [row.portfolio, row.name]));
  const guess = nearest(word, names.keys());
  const like = guess === undefined ? [...names].slice(0, 10) : [...names].filter(([code]) => code === guess);
  return like.map(([portfolio, text]) => ({ text, href: to.findings({ portfolio }) }));
}

function yearsHeld(to: AddressBook, portfolios: readonly PortfolioRow[]): readonly Link[] {
  return [...new Set(portfolios.map(({ year }) => year))].map((year) => ({
    text: yearLabel(year),
    href: to.findings({ year }),
  }));
}
