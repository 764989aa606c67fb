import { type Html, html, type Text } from "./html.ts";
import { type StatusCount, statusCounts } from "./status.ts";

/** A portfolio on the home page: what it holds, how its measures stand, what it may spend. */
export type PortfolioCard = {
  readonly name: string;
  readonly href: string;
  readonly year: string;
  /** Who holds it, as printed in the agreement. */
  readonly holder?: string;
  /** How the measures stand; empty where none can be judged. */
  readonly counts: readonly StatusCount[];
  /** Said where there are no counts: "34 measures, none with a numerical target". */
  readonly uncounted?: string;
  /** One line on money: "£24.502m cash limit". */
  readonly money: Text;
  /** What must be said of its figures, as one short line. */
  readonly notice?: Text;
  /** What cannot be right or looks wrong, as one short line; missing when everything ties. */
  readonly doubt?: Text;
};

function portfolioCard(card: PortfolioCard): Html {
  return html`<li class="card portfolio-card"><h3 class="portfolio-card__name"><a class="govuk-link" href="${card.href}">${card.name}</a></h3><p class="quiet">${card.year}${card.holder !== undefined && html` · ${card.holder}`}</p>${
    card.counts.length > 0
      ? statusCounts(card.counts, `Measures of ${card.name} ${card.year}`)
      : html`<p class="quiet">${card.uncounted ?? "No results held yet"}</p>`
  }<p class="portfolio-card__money">${card.money}</p>${card.notice !== undefined && html`<p class="portfolio-card__doubt">${card.notice}</p>`}${card.doubt !== undefined && html`<p class="portfolio-card__doubt">${card.doubt}</p>`}</li>`;
}

export function portfolioCards(cards: readonly PortfolioCard[]): Html {
  return html`<ul class="cards cards--list">${cards.map(portfolioCard)}</ul>`;
}
