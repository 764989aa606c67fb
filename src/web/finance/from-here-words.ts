import type { FromHere } from "../../domain/budget/from-here.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { minus } from "../../domain/money/pence.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { mostWords, roughly, roughMost, roughWords } from "./printed.ts";
import { monthCount } from "./projection-words.ts";

const unsaid = {
  "no limit": "none is held",
  "no actual": "spending is not held in full",
  "no last day": "the period’s last day is not held",
  "year over": "the year is over",
  "not begun": "the year had not begun",
  "net income": "it or the spending is net income, of which no monthly pace can be kept to",
} as const;

/**
 * "£11.931m is left for 6 months: at most £1.988m a month, £0.065m more a month than so far (£1.923m a month)." The most
 * is rounded down, so that it can be kept to; how far it is from the pace so far is told between the two as printed.
 */
export function fromHereWords(found: FromHere, limit: "cash limit" | "budget"): Html {
  if (found.kind === "not said") return html`For the ${limit} this is not worked out: ${unsaid[found.why]}.`;
  if (found.kind === "spent already")
    return html`More than the whole ${limit} is spent: ${figure({ text: moneyWords(found.over) })} would have to come back in over the ${monthCount(found.monthsLeft)} left.`;
  const { perMonth, soFar, monthsLeft, left } = found;
  const apart = minus(roughMost(perMonth), roughly(soFar));
  const pace =
    apart === 0
      ? "the same as so far"
      : html`${figure({ text: moneyWords(apart) })} ${apart > 0 ? "more" : "less"} a month than so far`;
  return html`${figure({ text: moneyWords(left) })} of the ${limit} is left for ${monthCount(monthsLeft)}: at most ${figure({ text: mostWords(perMonth) })} a month, ${pace} (${figure({ text: roughWords(soFar) })} a month).`;
}
