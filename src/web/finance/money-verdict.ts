import { cashLimitOf, lastBudgetOf, lastForecast } from "../../domain/budget/cash-limit.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { minus, type Pence, pence, sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, join } from "../../html/html.ts";
import { verdict } from "../../html/verdict.ts";
import type { AddressBook } from "../routes.ts";
import { inWords } from "./printed.ts";

/** What may be spent, how that differs from the last budget, how the year is to end, and what is still to be found. */
export function moneyVerdict(to: AddressBook, agreement: Agreement): Html {
  const limit = cashLimitOf(agreement);
  const year = yearLabel(agreement.portfolio.year);
  if (limit === undefined) return verdict(`This agreement prints no cash limit for ${year}.`);
  const sentences = [
    html`The portfolio may spend ${inWords(to, limit)} net in ${year}${comparedWords(to, agreement, limit)}.`,
    forecastSentence(to, agreement),
    unallocatedSentence(to, agreement),
    savingsSentence(to, agreement),
  ];
  return verdict(
    join(
      sentences.filter((sentence) => sentence !== undefined),
      " ",
    ),
  );
}

function comparedWords(to: AddressBook, agreement: Agreement, limit: HeldAmount): Html {
  const before = lastBudgetOf(agreement);
  if (before === undefined) return html`; what it could spend before is not printed`;
  const change = minus(limit.amount, before.amount);
  if (change === 0) return html`, the same as the budget last reported`;
  const stated = agreement.statements.find((one) => one.figure === "budget change" && one.amount === change);
  const place = heldAmount(agreementTables.statements, stated, "amount");
  const by = place === undefined ? figure({ text: moneyWords(change) }) : inWords(to, place);
  return html`, ${by} ${change > 0 ? "more" : "less"} than the ${inWords(to, before)} last reported`;
}

function forecastSentence(to: AddressBook, agreement: Agreement): Html | undefined {
  const row = lastForecast(agreement);
  const table = agreementTables.forecasts;
  const deficit = heldAmount(table, row, "deficit");
  if (deficit === undefined) return undefined;
  const used = heldAmount(table, row, "appropriations");
  const after = used !== undefined && used.amount < 0 && html`, after using ${inWords(to, used)} of reserves`;
  if (deficit.amount === 0) return html`It is forecast to end the year exactly on that${after}.`;
  const way = deficit.amount > 0 ? "over" : "under";
  return html`It is forecast to end the year ${inWords(to, deficit)} ${way} that${after}.`;
}

function unallocatedSentence(to: AddressBook, agreement: Agreement): Html | undefined {
  const row = agreement.statements.find((one) => one.figure === "unallocated savings" && one.amount !== 0);
  const found = heldAmount(agreementTables.statements, row, "amount");
  if (row === undefined || found === undefined) return undefined;
  const label = row.label.charAt(0).toLowerCase() + row.label.slice(1);
  return html`To keep to it, ${inWords(to, found)} must still be found: ${label}.`;
}

/** Said only where the paper prints what is achieved: a saving without that is not one that failed. */
function savingsSentence(to: AddressBook, agreement: Agreement): Html | undefined {
  const lines = agreement.savings.filter(({ row }) => row === "line");
  const missing = sum(lines.map(({ value, achieved }) => shortfall(value, achieved)));
  if (missing === 0) return undefined;
  const total = heldAmount(
    agreementTables.savings,
    agreement.savings.find(({ row }) => row === "total"),
    "value",
  );
  const of = total === undefined ? html`the savings` : html`the ${inWords(to, total)} of savings`;
  return html`Of ${of} it counts on, ${figure({ text: moneyWords(missing) })} is still to be achieved.`;
}

function shortfall(value: Pence | undefined, achieved: Pence | undefined): Pence {
  if (value === undefined || achieved === undefined) return pence(0);
  return pence(Math.max(0, value - achieved));
}
