import { titleWords } from "../../domain/assessment/measure-words.ts";
import { type Coverage, gapIn } from "../../domain/coverage/coverage.ts";
import { type GapItem, type GapKind, gapWords } from "../../domain/coverage/gap.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, join } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { priorityId } from "../portfolio/thread.ts";
import type { AddressBook } from "../routes.ts";

/** A portfolio's year and what it leaves open. */
export type Covered = { readonly portfolio: PortfolioRow; readonly coverage: Coverage };

/** How many are named for each of several portfolios; the page of one names all. */
const most = 40;

/** Everything of a kind, under its portfolio where there are several, each with the way to it. */
export function gapList(to: AddressBook, kind: GapKind, shown: readonly Covered[]): Html {
  const alone = shown.length === 1;
  return html`${shown.map(({ portfolio, coverage }) => {
    const { items, of } = gapIn(coverage.gaps, kind);
    if (items.length === 0) return "";
    const named = alone ? items : items.slice(0, most);
    const more = items.length - named.length;
    const place = { portfolio: portfolio.portfolio, year: portfolio.year };
    const all = { text: `and ${more} more`, href: `${to.coverage(place)}#${kind}` };
    return html`${!alone && html`<p><strong>${portfolioName(portfolio)}</strong>: ${items.length} of ${of}</p>`}<ul class="said">${named.map(
      (item) => html`<li>${itemWords(to, kind, portfolio, item)}</li>`,
    )}${more > 0 && html`<li>${link(all)}</li>`}</ul>`;
  })}`;
}

function itemWords(to: AddressBook, kind: GapKind, portfolio: PortfolioRow, item: GapItem): Html {
  const text = gapWords[kind].about === "measure" ? titleWords({ title: item.name }) : item.name;
  const way = link({ text, href: hrefOf(to, kind, portfolio, item.key) });
  const says = gapWords[kind].saysMore && html`: ${item.says}`;
  return html`${item.code !== undefined && html`${item.code} `}${way}${says}.${receipts(to, kind, item)}`;
}

function hrefOf(to: AddressBook, kind: GapKind, { portfolio, year }: PortfolioRow, key: string): string {
  switch (gapWords[kind].about) {
    case "measure":
      return to.measure(key, year);
    case "priority":
      return `${to.portfolio(portfolio, year)}#${priorityId(key)}`;
    case "deliverable":
      return to.portfolio(portfolio, year);
    case "service":
      return to.portfolio(portfolio, year, "finance");
    default:
      throw new Error(`Nothing leads to ${kind}`);
  }
}

/** The figures the words rest on, as printed, each bound to its receipt. */
function receipts(to: AddressBook, kind: GapKind, { figures }: GapItem): Html | false {
  if (!kind.startsWith("target-") && kind !== "comparator-older") return false;
  const printed = figures.flatMap(({ label, value, figure: name }) =>
    name === undefined || value === ""
      ? []
      : [html`${label}: ${figure({ text: value, href: to.trace(name) })}`],
  );
  return printed.length > 0 && html` <span class="cell-note">As printed: ${join(printed, "; ")}</span>`;
}
