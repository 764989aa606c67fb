import Big from "big.js";
import type { Decimal } from "./decimal.ts";
import type { Counts } from "./value.ts";

/**
 * The percentage two counts make, rounded half away from zero to the places asked for. Undefined where there are
 * not two counts or nothing was counted: 0 of 0 is not 0 %.
 */
export function percentageOf(counts: Counts, places: number): Decimal | undefined {
  if (counts.kind !== "of" || counts.denominator.exact.eq(0)) return undefined;
  const { numerator, denominator } = counts;
  return { exact: quotient(numerator.exact.times(100), denominator.exact, places), places };
}

function quotient(left: Big, right: Big, places: number): Big {
  const whole = Big();
  whole.DP = places;
  whole.RM = Big.roundHalfUp;
  return whole(left).div(right);
}
