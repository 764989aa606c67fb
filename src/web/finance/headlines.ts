import { outlooks } from "../../domain/budget/outlook.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { type HeadlineBox, headlineBoxes } from "../../html/headline-box.ts";
import type { Html } from "../../html/html.ts";
import { cashLimitOf, lastForecast } from "./cash-limit.ts";
import type { Money } from "./money-page.ts";
import { moneyWords, type Printed, printed } from "./printed.ts";

const most = 4;

/** The largest figures of the year as they are reported; what is not held has no box, and no more than four have. */
export function moneyHeadlines(money: Money): Html | undefined {
  const makers = [limitBox, spentBox, forecastBox, savingsBox, reserveBox];
  const boxes = makers.flatMap((make) => make(money) ?? []).slice(0, most);
  return boxes.length < 2 ? undefined : headlineBoxes(boxes, "The year in figures");
}

function box({ to }: Money, { table, row, property, amount }: Printed, what: string): HeadlineBox {
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
  const deficit = printed(agreementTables.forecasts, row, "deficit");
  if (row === undefined || deficit === undefined) return undefined;
  const label = money.agreement.periods.find(({ period }) => period === row.period)?.label ?? row.period;
  const way = deficit.amount > 0 ? "deficit" : deficit.amount < 0 ? "surplus" : "surplus or deficit";
  return box(money, deficit, `${way} forecast at ${label}`);
}

function reserveBox(money: Money): HeadlineBox | undefined {
  const row = money.agreement.reserves.find((one) => one.row === "total" && one.fund === "revenue");
  const table = agreementTables.reserves;
  const use = printed(table, row, "forecastUse");
  const approved = printed(table, row, "approved");
  if (use !== undefined) return box(money, use, "of reserves to be used");
  return approved && box(money, approved, "of reserves approved for use");
}

function savingsBox(money: Money): HeadlineBox | undefined {
  const row = money.agreement.savings.find((one) => one.row === "total");
  const table = agreementTables.savings;
  const value = printed(table, row, "value");
  const achieved = printed(table, row, "achieved");
  if (value === undefined) return undefined;
  if (achieved === undefined) return box(money, value, "of savings counted on");
  return box(money, achieved, `of ${moneyWords(value.amount)} savings achieved`);
}
