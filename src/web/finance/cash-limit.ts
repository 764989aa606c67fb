import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import type { BudgetMovementRow, ForecastRow } from "../../domain/data-package/tables/budget.ts";
import { type Printed, printed } from "./printed.ts";

const { budgetLines, budgetMovements, forecasts, resources, statements } = agreementTables;

/** The net cash limit from the first place that prints it: service table, bridge, forecast, resources, text. */
export function cashLimitOf(agreement: Agreement): Printed | undefined {
  const total = agreement.budgetLines.find(({ row }) => row === "total");
  const resourceTotal = agreement.resources.find(({ row }) => row === "total");
  const stated = agreement.statements.find(({ figure }) => figure === "net cash limit");
  return (
    printed(budgetLines, total, "net") ??
    printed(budgetMovements, movement(agreement, "closing"), "amount") ??
    printed(forecasts, lastForecast(agreement), "cashLimit") ??
    printed(resources, resourceTotal, "cashLimit") ??
    printed(statements, stated, "amount")
  );
}

/** The budget the bridge starts from: the one last reported. */
export function lastBudgetOf(agreement: Agreement): Printed | undefined {
  return printed(budgetMovements, movement(agreement, "opening"), "amount");
}

function movement({ budgetMovements: rows }: Agreement, kind: "opening" | "closing") {
  return rows.find(({ row }): boolean => row === kind) satisfies BudgetMovementRow | undefined;
}

/** The forecast of the newest period: periods in their own order, those the year does not list first. */
export function lastForecast({ forecasts: rows, periods }: Agreement): ForecastRow | undefined {
  const place = ({ period, year }: ForecastRow) =>
    periods.find((one) => one.period === period && one.year === year)?.position ?? 0;
  return rows.toSorted((left, right) => place(left) - place(right)).at(-1);
}
