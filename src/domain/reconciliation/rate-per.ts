import type { ValueUnit } from "../value/value-unit.ts";

/** What a rate is counted per; undefined for units that are not a rate of two counts. */
export const ratePer: Readonly<Partial<Record<ValueUnit, number>>> = {
  percentage: 100,
  "per-thousand": 1_000,
  "per-ten-thousand": 10_000,
  "per-hundred-thousand": 100_000,
};

/** A count as print groups it: 1,475. */
export function groupedCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}
