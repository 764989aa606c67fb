import type { ForecastRow } from "../data-package/tables/budget.ts";
import { blankOf, forecastCell } from "./forecast-cell.ts";
import type { Identity } from "./identity.ts";
import { less } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/**
 * F6: net expenditure + appropriations - cash limit = (surplus)/deficit, in the forecast of every period. Where only
 * the outturn is printed, it is held against the cash limit instead.
 */
export const deficitIsWhatExceedsTheLimit: Identity = ({ forecasts }) => outcomeOf(forecasts.flatMap(excess));

function excess(row: ForecastRow): readonly Weighed[] {
  const whole = forecastCell(row, "deficit");
  const limit = forecastCell(row, "cashLimit");
  const net = forecastCell(row, "netExpenditure");
  const outturn = forecastCell(row, "outturn");
  if (whole === undefined || limit === undefined) return [];
  const spent = net === undefined ? [outturn] : [net, forecastCell(row, "appropriations")];
  const parts = spent.flatMap((amount) => amount ?? []);
  if (parts.length === 0) return [];
  const blank = net === undefined ? [] : blankOf(row, ["appropriations"]);
  return [
    weigh({
      identity: "F6",
      subject: `forecast at ${row.period}`,
      parts: [...parts, less(limit)],
      partsAre: "amounts",
      whole: { ...whole, name: "the (surplus)/deficit" },
      blank,
    }),
  ];
}
