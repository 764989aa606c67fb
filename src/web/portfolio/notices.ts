import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { millions } from "../../domain/money/format.ts";
import { pence } from "../../domain/money/pence.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { notice } from "../../html/notice.ts";
import type { AddressBook } from "../routes.ts";
import { tallyTargets } from "../target-tally.ts";
import { countAtStart } from "./count-words.ts";
import { lastForecast } from "./headline-money.ts";

/** That the year is forecast to end over the cash limit, or within it; nothing where no forecast is held. */
export function forecastNotice(to: AddressBook, agreement: Agreement): Html {
  const forecast = lastForecast(to, agreement);
  if (forecast === undefined) return html``;
  const { deficit, madeIn } = forecast;
  const shown = figure({ text: millions(pence(Math.abs(deficit.amount))), href: deficit.href });
  const { portfolio, year } = agreement.portfolio;
  const follow = { text: "The money", href: to.portfolio(portfolio, year, "finance") };
  if (deficit.amount > 0) {
    return notice({
      kind: "uncomfortable",
      point: "The portfolio is forecast to spend more than its cash limit.",
      more: html`By ${shown}, as forecast in ${madeIn}.`,
      follow,
    });
  }
  const more =
    deficit.amount === 0
      ? html`As forecast in ${madeIn}.`
      : html`With ${shown} to spare, as forecast in ${madeIn}.`;
  return notice({
    kind: "well",
    point: "The portfolio is forecast to stay within its cash limit.",
    more,
    follow,
  });
}

/** How many numerical targets are easier than the last result; nothing where none is. */
export function easierNotice(
  to: AddressBook,
  agreement: Agreement,
  summaries: readonly MeasureSummary[],
): Html {
  const parts = summaries.flatMap((summary) => summary.parts);
  const easier = parts.filter((part) => part.easier !== undefined).length;
  if (easier === 0) return html``;
  const { judged, waiting } = tallyTargets(summaries);
  const { portfolio, year } = agreement.portfolio;
  return notice({
    kind: "uncomfortable",
    point: `${countAtStart(easier, "target")} of ${judged + waiting} ${easier === 1 ? "is" : "are"} easier than the last result.`,
    more: `Each is marked below, and the reason given for it stands with the measure.`,
    follow: { text: "The easier targets", href: `${to.portfolio(portfolio, year, "measures")}#easier` },
  });
}
