import { type LineOutlook, outlooks } from "../../domain/budget/outlook.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import type { BudgetLineRow } from "../../domain/data-package/tables/budget.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { minus } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, join } from "../../html/html.ts";
import { verdict } from "../../html/verdict.ts";
import type { Money } from "./money-page.ts";
import { inWords } from "./printed.ts";

const { actuals, budgetLines } = agreementTables;

/** The newest period that holds this line's spending. */
export function lastSpending(
  { agreement }: Money,
  line: BudgetLineRow,
): { readonly label: string; readonly one: LineOutlook } | undefined {
  return outlooks(agreement)
    .flatMap(({ label, lines }) => lines.filter((one) => one.line === line).map((one) => ({ label, one })))
    .at(-1);
}

/** What the line may spend, what it has spent, and what officers expect of it. */
export function lineVerdict(money: Money, line: BudgetLineRow): Html {
  const net = heldAmount(budgetLines, line, "net");
  const year = yearLabel(line.year);
  if (net === undefined) return verdict(`No net budget is held for ${line.name} in ${year}.`);
  const last = lastSpending(money, line);
  const sentences = [
    html`${line.name} ${mayWords(money, net)} in ${year}.`,
    last && spentSentence(money, last),
    last && forecastSentence(money, last, net),
  ];
  return verdict(
    join(
      sentences.filter((sentence) => sentence !== undefined),
      " ",
    ),
  );
}

function mayWords({ to }: Money, net: HeldAmount): Html {
  return net.amount < 0
    ? html`is to bring in ${inWords(to, net)} more than it spends`
    : html`may spend ${inWords(to, net)} net`;
}

type Last = NonNullable<ReturnType<typeof lastSpending>>;

function spentSentence({ to }: Money, { label, one }: Last): Html | undefined {
  const actual = heldAmount(actuals, one.actual, "actual");
  if (actual === undefined) return undefined;
  const due = heldAmount(actuals, one.actual, "budgetToDate");
  const verb = actual.amount < 0 ? "brought in" : "spent";
  if (due === undefined) return html`By ${label} it had ${verb} ${inWords(to, actual)}.`;
  const apart = minus(actual.amount, due.amount);
  const held =
    apart === 0
      ? html`exactly what was due`
      : html`${figure({ text: moneyWords(apart) })} ${apart > 0 ? "over" : "under"} the ${inWords(to, due)} due`;
  return html`By ${label} it had ${verb} ${inWords(to, actual)}, ${held}.`;
}

function forecastSentence({ to }: Money, { one }: Last, net: HeldAmount): Html | undefined {
  const forecast = heldAmount(actuals, one.actual, "forecast");
  if (forecast === undefined) return undefined;
  const apart = minus(forecast.amount, net.amount);
  if (apart === 0) return html`Officers expect it to end the year exactly on its budget.`;
  return html`Officers expect it to end the year at ${inWords(to, forecast)}, ${figure({ text: moneyWords(apart) })} ${apart > 0 ? "over" : "under"} its budget.`;
}
