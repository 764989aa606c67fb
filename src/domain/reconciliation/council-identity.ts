import type { CouncilYear, PortfolioMoney } from "../data-package/council-year.ts";
import type { PortfolioRow } from "../data-package/tables/organisation.ts";
import type { Outcome } from "./identity.ts";
import { slug } from "./place.ts";
import { type PrintedAmount, placeOfAmount } from "./printed-amount.ts";

/** An identity that no one agreement can hold: it crosses portfolios or years. */
export type CouncilIdentity = (council: CouncilYear) => Outcome;

/** Where an amount stands among the portfolios: `prk.budget_movements.grounds-staff.amount`. */
export function placeOfPortfolio({ portfolio }: PortfolioRow, amount: PrintedAmount): string {
  return `${slug(portfolio)}.${placeOfAmount(amount)}`;
}

/** The amount, told as one portfolio's. */
export function ofPortfolio({ name, portfolio }: PortfolioRow, amount: PrintedAmount): PrintedAmount {
  const called = name === "" ? portfolio : name;
  return { ...amount, name: called, label: `${called}: ${amount.label}` };
}

/** What a portfolio that a paper names by its code or its name is called; as the paper writes it where it is none that is held. */
export function portfolioCalled(council: Pick<CouncilYear, "portfolios">): (text: string) => string {
  const named = portfolioNamed(council);
  return (text) => named(text)?.portfolio.name || text;
}

/** The portfolio of the year that a paper names by its code or its name; undefined where it names none that is held. */
export function portfolioNamed({
  portfolios,
}: Pick<CouncilYear, "portfolios">): (text: string) => PortfolioMoney | undefined {
  const named = new Map(
    portfolios.flatMap((one) => [
      [slug(one.portfolio.name), one],
      [slug(one.portfolio.portfolio), one],
    ]),
  );
  return (text) => named.get(slug(text));
}
