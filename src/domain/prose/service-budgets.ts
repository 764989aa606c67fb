import { outlooks } from "../budget/outlook.ts";
import { agreementTables } from "../data-package/agreement.ts";
import type { ActualRow } from "../data-package/tables/actuals.ts";
import { cellAmount, type MoneyChoices, moneySubject } from "./money-subject.ts";
import { namedSubject, spellingsOf } from "./named-rows.ts";
import type { Amount, Subject } from "./subject.ts";
import type { SubjectMoney } from "./subject-money.ts";

const { actuals, budgetLines } = agreementTables;

/** What a line of the service table can be asked for; its net budget stands for the name alone. */
const columns = {
  "": "net",
  net: "net",
  employee: "employee",
  "non-employee": "nonEmployee",
  gross: "gross",
  income: "income",
} as const;

const spending = {
  actual: "actual",
  "budget to date": "budgetToDate",
  committed: "committed",
  forecast: "forecast",
} as const;

/** The lines of the service table with their spending by the newest period that has any, and all lines' together. */
export function serviceBudgets(money: SubjectMoney): readonly Subject[] {
  const newest = outlooks(money).at(-1);
  const spent = new Map(newest?.lines.map(({ line, actual }) => [line.line, actual] as const));
  const names = money.budgetLines.map(({ line, name }) => ({ key: line, name }));
  const spell = spellingsOf(names);
  const lines = money.budgetLines.map((row) => {
    const budget = Object.entries(columns).map(
      ([words, column]) => [words, cellAmount(budgetLines, row, column)] as const,
    );
    const choices = { ...Object.fromEntries(budget), ...spendingOf(spent.get(row.line)) };
    return namedSubject("service budget", { key: row.line, name: row.name }, spell, choices);
  });
  return newest === undefined ? lines : [...lines, spentToDate(newest)];
}

function spendingOf(row: ActualRow | undefined): MoneyChoices {
  if (row === undefined) return {};
  return Object.fromEntries(
    Object.entries(spending).map(([words, column]) => [words, cellAmount(actuals, row, column)]),
  );
}

/** What all lines together had spent; no amount where a line with a budget holds no actual. */
function spentToDate({ lines, whole }: ReturnType<typeof outlooks>[number]): Subject {
  const cells = (property: string) => lines.map(({ actual }) => ({ table: actuals, row: actual, property }));
  const complete = whole.without.length === 0;
  const amount = (held: Amount["amount"], property: string): Amount => ({
    amount: complete ? held : undefined,
    cells: cells(property),
  });
  return moneySubject(
    { name: "spent to date", also: ["spending to date"] },
    {
      "": amount(whole.spent.actual, "actual"),
      budget: amount(whole.spent.budgetToDate, "budgetToDate"),
      committed: amount(whole.committed, "committed"),
    },
  );
}
