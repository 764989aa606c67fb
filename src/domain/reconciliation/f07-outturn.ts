import type { ForecastRow } from "../data-package/tables/budget.ts";
import { blankOf, forecastCell } from "./forecast-cell.ts";
import type { Identity } from "./identity.ts";
import type { Weighed } from "./sum.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/** F7: outturn = net expenditure + appropriations, where the use of reserves carries a minus. */
export const outturnIsAfterAppropriations: Identity = ({ forecasts }) =>
  outcomeOf(forecasts.flatMap(afterAppropriations));

function afterAppropriations(row: ForecastRow): readonly Weighed[] {
  const whole = forecastCell(row, "outturn");
  const net = forecastCell(row, "netExpenditure");
  if (whole === undefined || net === undefined) return [];
  const appropriations = forecastCell(row, "appropriations");
  return [
    weigh({
      identity: "F7",
      subject: `forecast at ${row.period}`,
      parts: appropriations === undefined ? [net] : [net, appropriations],
      partsAre: "amounts",
      whole: { ...whole, name: "the outturn" },
      blank: blankOf(row, ["appropriations"]),
    }),
  ];
}
