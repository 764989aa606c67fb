import type { PortfolioMoney } from "../../domain/data-package/council-year.ts";
import { portfolioNamed } from "../../domain/reconciliation/council-identity.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { Money } from "./money-page.ts";

type Side = Pick<Money, "to" | "agreement" | "portfolios">;

/** Another portfolio by its name, as a way to its money; as the paper writes it where it is none that is held. */
export function portfolioWords(money: Side, written: string): Html {
  const held = portfolioNamed(money)(written);
  return held === undefined ? html`${written}` : moneyLink(money, held);
}

/** "Libraries, in People": a budget line and its portfolio; one of this page's own portfolio by the line alone. */
export function lineWords(money: Side, portfolio: string, line: string | undefined): Html {
  const own = money.agreement.portfolio.portfolio === portfolio;
  const held = own ? money.agreement : portfolioNamed(money)(portfolio);
  const known = held?.budgetLines.find((row) => row.line === line);
  const name =
    known?.row === "line"
      ? link({ text: known.name, href: money.to.budgetLine(known.portfolio, known.year, known.line) })
      : (known?.name ?? line);
  if (own) return html`${name ?? "no one service"}`;
  return inPortfolio(money, name, portfolio);
}

/** "Transformation, in Resources": a reserve and its portfolio; one of this page's own portfolio by the reserve alone. */
export function reserveSide(money: Side, partner: string, reserve: string | undefined): Html {
  const held = portfolioNamed(money)(partner);
  const name = held?.reserves.find((row) => row.reserve === reserve)?.name ?? reserve;
  const own = held?.portfolio.portfolio === money.agreement.portfolio.portfolio;
  return own && name !== undefined ? html`${name}` : inPortfolio(money, name, partner);
}

function inPortfolio(money: Side, name: Html | string | undefined, portfolio: string): Html {
  const whose = portfolioWords(money, portfolio);
  return name === undefined ? whose : html`${name}, in ${whose}`;
}

function moneyLink({ to }: Side, { portfolio: { name, portfolio, year } }: PortfolioMoney): Html {
  return link({ text: name === "" ? portfolio : name, href: to.portfolio(portfolio, year, "finance") });
}
