import type { ReserveChanges } from "../../domain/budget/reserve-changes.ts";
import { thousands } from "../../domain/money/format.ts";
import type { Pence } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { reserveWalk } from "../reserve-walk.ts";
import { inMillions, signedLabel } from "./signed-label.ts";
import type { ToldChart } from "./told-chart.ts";

/** A reserve, or all of them, from the start of the year to its end; undefined where either is not printed. */
export function reservesChart(
  { reserve, paidIn, used, movedIn, movedOut }: ReserveChanges,
  id: string,
): ToldChart | undefined {
  const { baseline, closing, year } = reserve;
  if (baseline === undefined || closing === undefined) return undefined;
  const spoken = {
    id,
    title: `Reserves from the start of ${yearLabel(year)} to its end`,
    description: "In thousand pounds. The table after it has the same figures.",
  };
  const chart = reserveWalk({
    ...spoken,
    unit: { before: "£", after: "m" },
    opening: total(baseline),
    ...(paidIn !== 0 && { contributions: change(paidIn) }),
    ...(used !== 0 && { use: change(used) }),
    ...(movedIn !== 0 && { transfersIn: change(movedIn) }),
    ...(movedOut !== 0 && { transfersOut: change(movedOut) }),
    closing: total(closing),
  });
  return { ...spoken, chart, finding: findingOf(baseline, closing) };
}

function findingOf(start: Pence, end: Pence): string {
  if (start === end) return "Reserves end the year as they began it, in £000.";
  const way = end < start ? "fall" : "grow";
  return `Reserves ${way} from ${thousands(start)} to ${thousands(end)} over the year, in £000.`;
}

function total(amount: Pence) {
  return { value: inMillions(amount), label: thousands(amount) };
}

function change(amount: Pence) {
  return { value: inMillions(amount), label: signedLabel(amount) };
}
