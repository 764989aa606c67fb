import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { millions } from "../../domain/money/format.ts";
import { pence } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import type { PortfolioCard } from "../../html/portfolio-card.ts";
import { countWords } from "../portfolio/count-words.ts";
import { boundMillions, cashLimit, lastForecast } from "../portfolio/headline-money.ts";
import { unsettled, unsettledWords } from "../portfolio/unsettled.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { type TargetTally, tallyCounts, tallyTargets } from "../target-tally.ts";

/** A portfolio's year at a glance: how its targets stand, what it may spend, what cannot be right. */
export function cardOf(to: AddressBook, { agreement, checked }: CheckedAgreement): PortfolioCard {
  const { name, portfolio, year, holder } = agreement.portfolio;
  const tally = tallyTargets(summariseMeasures(agreement));
  const open = unsettled(checked);
  return {
    name,
    href: to.portfolio(portfolio, year),
    year: yearLabel(year),
    ...(holder === undefined ? {} : { holder }),
    counts: tallyCounts(tally),
    uncounted: uncountedWords(tally),
    money: moneyLine(to, agreement),
    ...(agreement.notices.some(({ madeUp }) => madeUp === true) && { notice: "Some figures are made up" }),
    ...(open.length === 0
      ? {}
      : {
          doubt: unsettledWords(open),
        }),
  };
}

/** What stands where no target can be judged. */
export function uncountedWords({ measures, withoutNumerical }: TargetTally): string {
  if (measures === 0) return "No measures held";
  if (withoutNumerical === measures)
    return `${countWords(measures, "measure")}, none with a numerical target`;
  return "No target can be judged yet";
}

/** "£4.841m cash limit, forecast to be £0.830m over" */
export function moneyLine(to: AddressBook, agreement: Agreement): Text {
  const limit = cashLimit(to, agreement);
  if (limit === undefined) return "No cash limit held";
  return html`${boundMillions(limit)} cash limit${forecastPhrase(to, agreement)}`;
}

function forecastPhrase(to: AddressBook, agreement: Agreement): Html | false {
  const forecast = lastForecast(to, agreement);
  if (forecast === undefined) return false;
  const { amount, href } = forecast.deficit;
  if (amount === 0) return html`, forecast to be spent in full`;
  const apart = figure({ text: millions(pence(Math.abs(amount))), href });
  return html`, forecast to be ${apart} ${amount > 0 ? "over" : "under"}`;
}
