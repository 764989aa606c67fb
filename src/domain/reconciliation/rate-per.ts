import Big from "big.js";
import type { Decimal } from "../value/decimal.ts";
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

type Counts = { readonly numerator: number; readonly denominator: number };

/** Whether a printed rate is its two counts’ own, rounded either way where they fall exactly half-way. */
export function isRateOf(value: Decimal, { numerator, denominator }: Counts, per: number): boolean {
  if (denominator === 0) return false;
  const apart = value.exact.times(denominator).minus(Big(numerator).times(per)).abs();
  return apart.times(2).times(Big(10).pow(value.places)).lte(denominator);
}
