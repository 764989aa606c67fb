import { cashLimitOf, lastForecast } from "../../domain/budget/cash-limit.ts";
import { outlooks } from "../../domain/budget/outlook.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { type HeadlineBox, headlineBoxes } from "../../html/headline-box.ts";
import type { Html } from "../../html/html.ts";
import type { Money } from "./money-page.ts";

const most = 4;

/** The largest figures of the year as they are reported; what is not held has no box, and no more than four have. */
export function moneyHeadlines(money: Money): Html | undefined {
  const makers = [limitBox, spentBox, forecastBox, savingsBox, reserveBox];
  const boxes = makers.flatMap((make) => make(money) ?? []).slice(0, most);
  return boxes.length < 2 ? undefined : headlineBoxes(boxes, "The year in figures");
}

function box({ to }: Money, { table, row, property, amount }: HeldAmount, what: string): HeadlineBox {
  return { figure: { text: moneyWords(amount), href: to.figure(table, row, property) }, what };
}

function limitBox(money: Money): HeadlineBox | undefined {
  const limit = cashLimitOf(money.agreement);
  return limit && box(money, limit, `cash limit ${yearLabel(money.agreement.portfolio.year)}`);
}

function spentBox({ agreement }: Money): HeadlineBox | undefined {
  const last = outlooks(agreement).at(-1);
  const actual = last?.whole.spent.actual;
  if (last === undefined || actual === undefined) return undefined;
  return { figure: { text: moneyWords(actual) }, what: `spent net by ${last.label}` };
}

function forecastBox(money: Money): HeadlineBox | undefined {
  const row = lastForecast(money.agreement);
  const deficit = heldAmount(agreementTables.forecasts, row, "deficit");
  if (row === undefined || deficit === undefined) return undefined;
  const label = money.agreement.periods.find(({ period }) => period === row.period)?.label ?? row.period;
  const way = deficit.amount > 0 ? "deficit" : deficit.amount < 0 ? "surplus" : "surplus or deficit";
  return box(money, deficit, `${way} forecast at ${label}`);
}

function reserveBox(money: Money): HeadlineBox | undefined {
  const row = money.agreement.reserves.find((one) => one.row === "total" && one.fund === "revenue");
  const table = agreementTables.reserves;
  const use = heldAmount(table, row, "forecastUse");
  const approved = heldAmount(table, row, "approved");
  if (use !== undefined) return box(money, use, "of reserves to be used");
  return approved && box(money, approved, "of reserves approved for use");
}

function savingsBox(money: Money): HeadlineBox | undefined {
  const row = money.agreement.savings.find((one) => one.row === "total");
  const table = agreementTables.savings;
  const value = heldAmount(table, row, "value");
  const achieved = heldAmount(table, row, "achieved");
  if (value === undefined) return undefined;
  if (achieved === undefined) return box(money, value, "of savings counted on");
  return box(money, achieved, `of ${moneyWords(value.amount)} savings achieved`);
}
