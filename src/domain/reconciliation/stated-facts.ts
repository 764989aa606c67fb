import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { StatementRow } from "../data-package/tables/budget.ts";
import type { BudgetColumn } from "./budget-columns.ts";
import { cell } from "./budget-row-sum.ts";
import { movementOf } from "./f04-bridge.ts";
import { inAgreement } from "./in-agreement.ts";
import { less, type PrintedAmount, printedAmount } from "./printed-amount.ts";
import { type ReserveColumn, reserveCell, revenueTotal } from "./reserve-columns.ts";

type Facts = readonly (PrintedAmount | undefined)[];
type FactOf = (agreement: Agreement, statement: StatementRow) => Facts;

/**
 * The cells of the tables that make the figure a statement claims to be. Empty where the tables hold no such
 * figure. The net cash limit is F5's. A scheme's amount without a year of spending is nowhere in the tables.
 */
export const statedFacts: Readonly<Record<StatementRow["figure"], FactOf>> = {
  "net cash limit": () => [],
  "gross expenditure": (agreement, { refersTo }) => [budgetCell(agreement, "gross", refersTo)],
  income: (agreement, { refersTo }) => [budgetCell(agreement, "income", refersTo)],
  "previous budget": ({ budgetMovements }) => [movementOf(budgetMovements, "opening")],
  "budget change": ({ budgetMovements }) => change(budgetMovements),
  "budget movement": ({ budgetMovements }, { refersTo }) => [
    tableCell(agreementTables.budgetMovements, budgetMovements, "movement", refersTo, "amount"),
  ],
  "forecast net expenditure": (agreement) => [forecastCell(agreement, "netExpenditure")],
  "forecast outturn": outturn,
  "forecast deficit": (agreement) => [forecastCell(agreement, "deficit")],
  "forecast cause": ({ forecastCauses }, { refersTo }) => [
    tableCell(agreementTables.forecastCauses, forecastCauses, "cause", refersTo, "amount"),
  ],
  "reserves approved": reserveFact("approved"),
  "reserves forecast use": reserveFact("forecastUse"),
  "reserves balance": reserveFact("balance"),
  "reserve movement": ({ reserveMovements }, { refersTo }) => [
    tableCell(agreementTables.reserveMovements, reserveMovements, "movement", refersTo, "amount"),
  ],
  savings: ({ savings }, { refersTo }) => [
    tableCell(agreementTables.savings, savings, "saving", refersTo ?? totalKey(savings, "saving"), "value"),
  ],
  "unallocated savings": (agreement, { refersTo }) =>
    refersTo === undefined ? [] : [budgetCell(agreement, "net", refersTo)],
  "capital programme": (agreement, { spendYear }) => [programmeCell(agreement, spendYear)],
  "capital scheme": ({ capitalSchemes }, { refersTo, spendYear }) => [
    tableCell(
      agreementTables.capitalSchemes,
      capitalSchemes.filter((row) => row.spendYear === spendYear),
      "scheme",
      refersTo,
      "amount",
    ),
  ],
  "one-off investment": ({ oneOffInvestments }, { refersTo }) => [
    tableCell(agreementTables.oneOffInvestments, oneOffInvestments, "investment", refersTo, "amount"),
  ],
};

/** A programme's total in a year of spending, by default the agreement's own; undefined where none is printed. */
export function programmeCell(
  agreement: Pick<Agreement, "portfolio" | "capitalSchemes">,
  spendYear = agreement.portfolio.year,
): PrintedAmount | undefined {
  const row = agreement.capitalSchemes.find(
    (scheme) => scheme.row === "total" && scheme.listing === "programme" && scheme.spendYear === spendYear,
  );
  return (
    row &&
    printedAmount(agreementTables.capitalSchemes, row, "amount", {
      name: "the total of the capital programme",
      label: `${row.name}, capital programme`,
    })
  );
}

function budgetCell(
  { budgetLines }: Agreement,
  column: BudgetColumn,
  key?: string,
): PrintedAmount | undefined {
  const row = budgetLines.find(({ line, row: kind }) =>
    key === undefined ? kind === "total" : line === key,
  );
  const found = row && cell(row, column);
  return (
    found &&
    row && { ...found, name: key === undefined ? `the ${found.name} in the service table` : row.name }
  );
}

function change(movements: Agreement["budgetMovements"]): Facts {
  const opening = movementOf(movements, "opening");
  const closing = movementOf(movements, "closing");
  return opening === undefined || closing === undefined ? [] : [closing, less(opening)];
}

function forecastCell(agreement: Agreement, column: string): PrintedAmount | undefined {
  const row = agreement.forecasts.find(inAgreement(agreement));
  const words = column === "netExpenditure" ? "net expenditure" : column;
  return (
    row &&
    printedAmount(agreementTables.forecasts, row, column, {
      name: `the ${words} in the forecast`,
      label: `Forecast at ${row.period}, ${words}`,
    })
  );
}

/** The outturn where it is printed, else net expenditure with appropriations, which is what it is (F7). */
function outturn(agreement: Agreement): Facts {
  const printed = forecastCell(agreement, "outturn");
  if (printed !== undefined) return [printed];
  const net = forecastCell(agreement, "netExpenditure");
  const appropriations = forecastCell(agreement, "appropriations");
  return net === undefined || appropriations === undefined ? [] : [net, appropriations];
}

function reserveFact(column: ReserveColumn): FactOf {
  return ({ reserves }, { refersTo }) => {
    const row =
      refersTo === undefined ? revenueTotal(reserves) : reserves.find(({ reserve }) => reserve === refersTo);
    const found = row && reserveCell(row, column);
    return [found && { ...found, name: `the ${found.name} in the table of reserves` }];
  };
}

function tableCell(
  table: Table,
  rows: readonly Row[],
  key: string,
  wanted: string | undefined,
  property: string,
): PrintedAmount | undefined {
  const row = wanted === undefined ? undefined : rows.find((candidate) => candidate[key] === wanted);
  const name = `the amount in the table of ${table.title.toLowerCase()}`;
  return row && printedAmount(table, row, property, { name, label: String(row["name"] ?? wanted) });
}

function totalKey(rows: readonly (Row & { readonly row: string })[], key: string): string | undefined {
  const found = rows.find(({ row }) => row === "total")?.[key];
  return found === undefined ? undefined : String(found);
}
