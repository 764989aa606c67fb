import { type CouncilOutturn, councilOutturn } from "../../domain/budget/council-outturn.ts";
import type { CouncilYear } from "../../domain/data-package/council-year.ts";
import type { CouncilSource } from "../report-source.ts";

/** The council's year as a report of its period knows it: forecasts of later periods are left out. */
export function moneyTold({ name: { period }, money }: CouncilSource): CouncilYear {
  if (period === undefined) return money;
  const place = (key: string) => money.periods.find((row) => row.period === key)?.position ?? 0;
  const last = place(period);
  const told = (key: string) => key === period || place(key) <= last;
  return {
    ...money,
    portfolios: money.portfolios.map((portfolio) => ({
      ...portfolio,
      forecasts: portfolio.forecasts.filter((row) => told(row.period)),
    })),
  };
}

/** Cash limits and the newest forecasts the report tells, portfolio by portfolio. */
export function outturnTold(source: CouncilSource): CouncilOutturn {
  return councilOutturn(moneyTold(source));
}
