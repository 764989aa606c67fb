import Big from "big.js";
import type { Decimal } from "../value/decimal.ts";

/**
 * Restated sums as they are shown: with one place more than the figures they were made of, so that nobody takes them
 * for counted ones, and rounded so that those shown still add up to the sum of all (largest remainder, the first of
 * equals). `places` are those of the figures before.
 */
export function shownRestated(sums: readonly Decimal[], places: number): readonly Decimal[] {
  const shown = places + 1;
  const units = sums.map(({ exact }) => exact.times(new Big(10).pow(shown)));
  const floors = units.map((unit) => unit.round(0, Big.roundDown).minus(fallsBelow(unit) ? 1 : 0));
  const whole = units.reduce((sum, unit) => sum.plus(unit), new Big(0)).round(0, Big.roundHalfUp);
  const missing = Number(whole.minus(floors.reduce((sum, unit) => sum.plus(unit), new Big(0))));
  const largest = units
    .map((unit, at) => ({ at, rest: unit.minus(floors[at] ?? 0) }))
    .toSorted((one, other) => other.rest.cmp(one.rest) || one.at - other.at)
    .slice(0, missing);
  const raised = new Set(largest.map(({ at }) => at));
  return floors.map((floor, at) => ({
    exact: floor.plus(raised.has(at) ? 1 : 0).div(new Big(10).pow(shown)),
    places: shown,
  }));
}

/** Rounding down goes towards nought, which is up for what is below it. */
function fallsBelow(unit: Big): boolean {
  return unit.lt(unit.round(0, Big.roundDown));
}
