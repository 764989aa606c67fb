import type { PrudentialIndicatorRow } from "../data-package/tables/council-money.ts";

/** Whether an indicator is above its limit; one that equals it is within. Undefined where it has no limit of its kind. */
export function beyondLimit(row: PrudentialIndicatorRow): boolean | undefined {
  const { amount, percent, limitAmount, limitPercent } = row;
  if (amount !== undefined && limitAmount !== undefined) return amount > limitAmount;
  if (percent !== undefined && limitPercent !== undefined) return percent.exact.gt(limitPercent.exact);
  return undefined;
}
