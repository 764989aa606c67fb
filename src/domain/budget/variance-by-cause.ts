import type { Agreement } from "../data-package/agreement.ts";
import type { ForecastCauseRow, ForecastRow } from "../data-package/tables/budget.ts";
import { minus, type Pence, sum } from "../money/pence.ts";

/** A forecast with its causes: what they leave unexplained is undefined where no (surplus)/deficit is printed. */
export type ExplainedForecast = {
  readonly forecast: ForecastRow;
  readonly label: string;
  readonly causes: readonly ForecastCauseRow[];
  /** (Surplus)/deficit less its causes, in pence. */
  readonly rest: Pence | undefined;
};

/** Each forecast of the year, earliest first: periods in their own order, those the year does not list first. */
export function explainedForecasts({
  forecasts,
  forecastCauses,
  periods,
}: Pick<Agreement, "forecasts" | "forecastCauses" | "periods">): readonly ExplainedForecast[] {
  return forecasts
    .map((forecast) => {
      const { period, year, deficit } = forecast;
      const known = periods.find((one) => one.period === period && one.year === year);
      const causes = forecastCauses.filter((one) => one.period === period);
      const said = sum(causes.flatMap(({ amount }) => amount ?? []));
      const rest = deficit === undefined ? undefined : minus(deficit, said);
      return { place: known?.position ?? 0, forecast, label: known?.label ?? period, causes, rest };
    })
    .toSorted((left, right) => left.place - right.place)
    .map(({ place, ...explained }) => explained);
}

/** One cause through the year: its row for each forecast, undefined where that one does not name it. */
export type CauseOverTime = {
  readonly cause: string;
  readonly name: string;
  readonly rows: readonly (ForecastCauseRow | undefined)[];
};

/** The causes of all forecasts, those of the newest first, each followed by its key through the others. */
export function causesOverTime(forecasts: readonly ExplainedForecast[]): readonly CauseOverTime[] {
  const named = new Map(
    forecasts.toReversed().flatMap(({ causes }) => causes.map(({ cause }) => [cause, cause] as const)),
  );
  return [...named.keys()].map((cause) => {
    const rows = forecasts.map(({ causes }) => causes.find((one) => one.cause === cause));
    return { cause, name: rows.findLast((row) => row !== undefined)?.name ?? cause, rows };
  });
}
