import type { CouncilYear } from "../../domain/data-package/council-year.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import type { Checked } from "../../domain/reconciliation/finding.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";

/** What every part of the council's money page is made from. */
export type CouncilMoney = {
  readonly to: AddressBook;
  readonly council: CouncilYear;
  readonly checked: Checked;
};

/** One part of the page; `body` is undefined where nothing of it is held. */
export type Part = {
  readonly id: string;
  readonly heading: string;
  /** What it is called where nothing of it is held: "virements". */
  readonly what: string;
  readonly body: (money: CouncilMoney) => Html | undefined;
};

/** A portfolio's name, which leads to its own money page. */
export function portfolioLink(to: AddressBook, { name, portfolio, year }: PortfolioRow): Html {
  return link({ text: name, href: to.portfolio(portfolio, year, "finance") });
}

/** The name of a portfolio of the year by its code, as a way to its money; the code where it isn't held. */
export function portfolioCalled({ to, council }: CouncilMoney, code: string): Html {
  const found = council.portfolios.find(({ portfolio }) => portfolio.portfolio === code);
  return found === undefined ? html`${code}` : portfolioLink(to, found.portfolio);
}
