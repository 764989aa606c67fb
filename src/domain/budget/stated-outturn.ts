import type { Agreement } from "../data-package/agreement.ts";
import type { ForecastRow, StatementRow } from "../data-package/tables/budget.ts";
import { explainedForecasts } from "./variance-by-cause.ts";

/**
 * The headline or sentence that prints the outturn of a forecast whose table leaves it out; undefined where the table has
 * it. What is said in words is said of the newest forecast.
 */
export function statedOutturn(
  agreement: Pick<Agreement, "forecasts" | "forecastCauses" | "periods" | "statements">,
  row: ForecastRow,
): StatementRow | undefined {
  if (row.outturn !== undefined || explainedForecasts(agreement).at(-1)?.forecast !== row) return undefined;
  return agreement.statements.find(({ figure }) => figure === "forecast outturn");
}
