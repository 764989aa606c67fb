import type { PortfolioMoney } from "../data-package/council-year.ts";
import type { CouncilStatementRow } from "../data-package/tables/council-money.ts";
import type { SavingRow } from "../data-package/tables/reserves.ts";
import type { BudgetColumn } from "./budget-columns.ts";
import { cell } from "./budget-row-sum.ts";
import { movementOf } from "./f04-bridge.ts";
import { type ForecastColumn, forecastCell } from "./forecast-cell.ts";
import type { PrintedAmount } from "./printed-amount.ts";
import { type ReserveColumn, reserveCell, revenueTotal } from "./reserve-columns.ts";
import { savingCell } from "./saving-sums.ts";
import { programmeCell } from "./stated-facts.ts";

/** The amounts of one portfolio that go into a figure of the council: a total, or its lines where none is printed. */
export type FigureOf = (
  money: PortfolioMoney,
  about: Pick<CouncilStatementRow, "period" | "spendYear">,
) => readonly (PrintedAmount | undefined)[];

type CouncilFigure = Exclude<CouncilStatementRow["figure"], "virements">;

/** The identity each figure of the council belongs to, and what of a portfolio goes into it. */
export const councilFigures: Readonly<
  Record<CouncilFigure, { readonly identity: string; readonly of: FigureOf }>
> = {
  "net cash limit": { identity: "F5", of: cashLimit },
  "gross expenditure": { identity: "F3", of: serviceTotal("gross") },
  income: { identity: "F3", of: serviceTotal("income") },
  "reserves opening": { identity: "F10", of: reservesTotal("baseline") },
  "reserves approved": { identity: "F10", of: reservesTotal("approved") },
  "reserves forecast use": { identity: "F10", of: reservesTotal("forecastUse") },
  "reserves balance": { identity: "F10", of: reservesTotal("balance") },
  "reserves closing": { identity: "F10", of: reservesTotal("closing") },
  savings: { identity: "F11", of: savingsTotal("value") },
  "savings achieved": { identity: "F11", of: savingsTotal("achieved") },
  "capital programme": {
    identity: "F13",
    of: (money, { spendYear }) => [programmeCell(money, spendYear)],
  },
  "forecast outturn": { identity: "F7", of: forecastFigure("outturn") },
  "forecast deficit": { identity: "F6", of: forecastFigure("deficit") },
};

function serviceTotal(column: BudgetColumn): FigureOf {
  return ({ budgetLines }) => {
    const total = budgetLines.find(({ row }) => row === "total");
    return [total && cell(total, column)];
  };
}

function cashLimit(money: PortfolioMoney): readonly (PrintedAmount | undefined)[] {
  const total = money.budgetLines.find(({ row }) => row === "total");
  return [(total && cell(total, "net")) ?? movementOf(money.budgetMovements, "closing")];
}

function reservesTotal(column: ReserveColumn): FigureOf {
  return ({ reserves }) => {
    const total = revenueTotal(reserves);
    const rows =
      total === undefined
        ? reserves.filter(({ row, fund }) => row === "line" && fund === "revenue")
        : [total];
    return rows.map((row) => reserveCell(row, column));
  };
}

function savingsTotal(column: "value" | "achieved"): FigureOf {
  return ({ savings }) => {
    const total = savings.find(({ row }: SavingRow) => row === "total");
    return (total === undefined ? savings : [total]).map((row) => savingCell(row, column));
  };
}

/** The forecast of the period the council speaks of; where it names none, the only one the portfolio made. */
function forecastFigure(column: ForecastColumn): FigureOf {
  return ({ forecasts }, { period }) => {
    const [only, ...others] = forecasts.filter((row) => period === undefined || row.period === period);
    if (only === undefined || others.length > 0) return [];
    const printed = forecastCell(only, column);
    if (printed !== undefined || column !== "outturn") return [printed];
    return [forecastCell(only, "netExpenditure"), forecastCell(only, "appropriations")];
  };
}
