import { agreementTables } from "../data-package/agreement.ts";
import type { ForecastRow } from "../data-package/tables/budget.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";

/** How findings name the columns of a forecast. */
const forecastColumns = {
  cashLimit: "net cash limit",
  netExpenditure: "net expenditure",
  appropriations: "appropriations",
  outturn: "outturn",
  deficit: "(surplus)/deficit",
} as const;

export type ForecastColumn = keyof typeof forecastColumns;

export function forecastCell(row: ForecastRow, column: ForecastColumn): PrintedAmount | undefined {
  const words = forecastColumns[column];
  return printedAmount(agreementTables.forecasts, row, column, {
    name: words,
    label: `Forecast at ${row.period}, ${words}`,
  });
}

/** The names of those of the columns that are blank: a blank could hold an amount. */
export function blankOf(row: ForecastRow, columns: readonly ForecastColumn[]): readonly string[] {
  return columns.filter((column) => row[column] === undefined).map((column) => forecastColumns[column]);
}
