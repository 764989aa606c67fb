import type { CouncilYear } from "../data-package/council-year.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import { councilFigures } from "../reconciliation/council-figures.ts";
import { type AddedUp, addedUp } from "./added-up.ts";

/** Where the council's year is forecast to end, portfolio by portfolio, as told in one period. */
export type CouncilOutturn = {
  /** The key of the newest period in which any portfolio made a forecast; undefined where none has. */
  readonly period: string | undefined;
  /** What that period is called in print. */
  readonly label: string | undefined;
  readonly figures: AddedUp<"cashLimit" | "outturn" | "deficit">;
};

/**
 * Cash limits, forecast outturns and (surpluses)/deficits of all portfolios. Forecasts are those of the newest period
 * alone: one of an earlier period is not added to one of a later.
 */
export function councilOutturn(council: CouncilYear): CouncilOutturn {
  const period = newestForecastPeriod(council);
  const about = { period, spendYear: undefined };
  const forecast = (figure: "forecast outturn" | "forecast deficit") =>
    period === undefined
      ? () => []
      : (money: CouncilYear["portfolios"][number]) => councilFigures[figure].of(money, about);
  return {
    period,
    label: council.periods.find((row) => row.period === period)?.label ?? period,
    figures: addedUp(council, {
      cashLimit: (money) => councilFigures["net cash limit"].of(money, about),
      outturn: forecast("forecast outturn"),
      deficit: forecast("forecast deficit"),
    }),
  };
}

/** By the periods' own order; a period the year does not list comes before those it does. */
function newestForecastPeriod({
  portfolios,
  periods,
}: Pick<CouncilYear, "portfolios" | "periods">): string | undefined {
  const place = (period: string): PeriodRow["position"] =>
    periods.find((row) => row.period === period)?.position ?? 0;
  const made = new Set(portfolios.flatMap(({ forecasts }) => forecasts.map(({ period }) => period)));
  return [...made].toSorted((left, right) => place(left) - place(right)).at(-1);
}
