import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { BudgetLineRow } from "../../domain/data-package/tables/budget.ts";
import { thousands } from "../../domain/money/format.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { type Pence, pence, sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { type StackedBar, stackedBars } from "../stacked-bars.ts";
import { inThousands } from "./signed-label.ts";
import type { ToldChart } from "./told-chart.ts";

/** What each service spends on employees and other things against its income; undefined where that is not printed. */
export function spendingChart(
  { budgetLines, portfolio }: Pick<Agreement, "budgetLines" | "portfolio">,
  id: string,
): ToldChart | undefined {
  const lines = budgetLines.filter(({ row, net }) => row === "line" && net !== undefined);
  const split = lines.every(
    ({ employee, nonEmployee }) => employee !== undefined && nonEmployee !== undefined,
  );
  if (lines.length < 2 || lines.some(({ gross, income }) => gross === undefined || income === undefined))
    return undefined;
  const spoken = {
    id,
    title: `Spending by service against income, ${yearLabel(portfolio.year)}`,
    description: "In thousand pounds. The table after it has the same figures.",
  };
  const chart = stackedBars({
    ...spoken,
    series: [...(split ? ["Employees", "Other spending"] : ["Spending"]), "Income"],
    bars: lines.map((line) => barOf(line, split)),
  });
  return { ...spoken, chart, finding: findingOf(lines, split) };
}

function barOf(
  { name, employee, nonEmployee, gross, income, net }: BudgetLineRow,
  split: boolean,
): StackedBar {
  const parts = [...(split ? [employee, nonEmployee] : [gross]), income];
  return {
    name,
    label: thousands(net ?? pence(0)),
    parts: parts.map((amount = pence(0)) => ({
      value: inThousands(amount),
      label: thousands(pence(Math.abs(amount))),
    })),
  };
}

/** "The services add up to £28.070m of spending, £10.946m of it on employees, and £4.602m of income. ..." */
function findingOf(lines: readonly BudgetLineRow[], split: boolean): string {
  const total = (pick: (line: BudgetLineRow) => Pence | undefined) =>
    sum(lines.map((line) => pick(line) ?? pence(0)));
  const employees = split ? `, ${moneyWords(total(({ employee }) => employee))} of it on employees` : "";
  const spent = moneyWords(total(({ gross }) => gross));
  const income = moneyWords(total(({ income: one }) => one));
  return `The services add up to ${spent} of spending${employees}, and ${income} of income. The figure at the end of each bar is its net budget, in £000.`;
}
