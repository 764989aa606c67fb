import { statedOutturn } from "../../domain/budget/stated-outturn.ts";
import { type ExplainedForecast, explainedForecasts } from "../../domain/budget/variance-by-cause.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import type { ForecastRow } from "../../domain/data-package/tables/budget.ts";
import type { PortfolioSource } from "../report-source.ts";

/**
 * The forecasts a report tells, earliest first: those made by its period, and all that are held where it is of none. A
 * period the year does not list counts as an early one.
 */
export function forecastsOf({ name, agreement }: PortfolioSource): readonly ExplainedForecast[] {
  const place = (period: string) => agreement.periods.find((one) => one.period === period)?.position ?? 0;
  const { period } = name;
  const last = period === undefined ? Number.POSITIVE_INFINITY : place(period);
  return explainedForecasts(agreement).filter(
    ({ forecast }) => forecast.period === period || place(forecast.period) <= last,
  );
}

/** What all of them are, or may be: "Deficit", "Surplus", else both as print has it. */
export function wayOf(all: readonly ExplainedForecast[]): string {
  const deficits = all.map(({ forecast: { deficit = 0 } }) => deficit);
  if (deficits.every((deficit) => deficit > 0)) return "Deficit";
  return deficits.every((deficit) => deficit < 0) ? "Surplus" : "(Surplus)/deficit";
}

/** The outturn of a forecast: from its table, else from where it is said. */
export function outturnOf({ agreement }: PortfolioSource, row: ForecastRow): HeldAmount | undefined {
  return (
    heldAmount(agreementTables.forecasts, row, "outturn") ??
    heldAmount(agreementTables.statements, statedOutturn(agreement, row), "amount")
  );
}
