import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../data-package/held-amount.ts";
import type { BudgetMovementRow, ForecastRow } from "../data-package/tables/budget.ts";

const { budgetLines, budgetMovements, forecasts, resources, statements } = agreementTables;

type Money = Pick<
  Agreement,
  "budgetLines" | "budgetMovements" | "forecasts" | "periods" | "resources" | "statements"
>;

/** The net cash limit from the first place that prints it: service table, bridge, forecast, resources, text. */
export function cashLimitOf(agreement: Money): HeldAmount | undefined {
  const total = agreement.budgetLines.find(({ row }) => row === "total");
  const resourceTotal = agreement.resources.find(({ row }) => row === "total");
  const stated = agreement.statements.find(({ figure }) => figure === "net cash limit");
  return (
    heldAmount(budgetLines, total, "net") ??
    heldAmount(budgetMovements, movement(agreement, "closing"), "amount") ??
    heldAmount(forecasts, lastForecast(agreement), "cashLimit") ??
    heldAmount(resources, resourceTotal, "cashLimit") ??
    heldAmount(statements, stated, "amount")
  );
}

/** The budget the bridge starts from: the one last reported. */
export function lastBudgetOf(agreement: Pick<Agreement, "budgetMovements">): HeldAmount | undefined {
  return heldAmount(budgetMovements, movement(agreement, "opening"), "amount");
}

function movement(
  { budgetMovements: rows }: Pick<Agreement, "budgetMovements">,
  kind: "opening" | "closing",
): BudgetMovementRow | undefined {
  return rows.find(({ row }) => row === kind);
}

/** The forecast of the newest period: periods in their own order, those the year does not list first. */
export function lastForecast({
  forecasts: rows,
  periods,
}: Pick<Agreement, "forecasts" | "periods">): ForecastRow | undefined {
  const place = ({ period, year }: ForecastRow) =>
    periods.find((one) => one.period === period && one.year === year)?.position ?? 0;
  return rows.toSorted((left, right) => place(left) - place(right)).at(-1);
}
