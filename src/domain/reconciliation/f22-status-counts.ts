import { agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { StatusCountRow } from "../data-package/tables/status-counts.ts";
import { type Identity, joined, type Outcome } from "./identity.ts";
import { placeOf } from "./place.ts";
import { sourceOf } from "./printed-amount.ts";
import { groupedCount } from "./rate-per.ts";
import { countWord } from "./sentence.ts";

/** F22: the counts by status that a report prints add up to the total it prints. Counts are exact: any difference is an error. */
export const countsMakeTheTotal: Identity = ({ statusCounts }) =>
  joined([...Map.groupBy(statusCounts, ({ period }) => period)].map(([, rows]) => inPeriod(rows)));

const words = {
  met: "targets met",
  close: "targets close",
  missed: "targets missed",
  none: "without a status",
  total: "all measures",
} as const satisfies Record<StatusCountRow["status"], string>;

function inPeriod(rows: readonly StatusCountRow[]): Outcome {
  const whole = rows.find(({ status }) => status === "total");
  const parts = rows.filter(({ status }) => status !== "total");
  if (whole === undefined || parts.length === 0) return { observations: [], sums: 0 };
  const total = parts.reduce((all, { count }) => all + count, 0);
  const difference = whole.count - total;
  if (difference === 0) return { observations: [], sums: 1 };
  const when = whole.period === "year" ? "" : ` at ${whole.period}`;
  const apart = `${groupedCount(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"}`;
  return {
    observations: [
      {
        identity: "F22",
        severity: "error",
        message: `Measures by status${when}: the ${countWord(parts.length)} counts add up to ${groupedCount(total)}, but the total is printed as ${groupedCount(whole.count)}: ${apart}.`,
        difference: String(Math.abs(difference)),
        unit: "measures",
        figures: [...parts, whole].map(figure),
        place: placeOf(agreementTables.statusCounts, whole, "count"),
      },
    ],
    sums: 1,
  };
}

function figure(row: StatusCountRow) {
  return {
    label: row.heading ?? words[row.status],
    value: String(row.count),
    figure: figureId(agreementTables.statusCounts, row, "count"),
    ...sourceOf(row),
  };
}
