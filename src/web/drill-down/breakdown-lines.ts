import Big from "big.js";
import type { AxisValue } from "../../domain/breakdown/axis.ts";
import type { Slice } from "../../domain/breakdown/slice.ts";
import { compareDecimals } from "../../domain/value/decimal.ts";
import type { Drill } from "./drill.ts";

/** One value of what a slice is broken down by. */
export type BreakdownLine = {
  readonly value: AxisValue;
  readonly slice: Exclude<Slice, { readonly kind: "empty" }>;
  /** Its share of the whole, 0 to 1; undefined where it, or the whole, is withheld or nothing. */
  readonly share: Big | undefined;
};

/** The values of an axis that have records in the period: the best first, then those without a figure and the withheld. */
export function breakdownLines(drill: Drill, axis: number): readonly BreakdownLine[] {
  const { place, period, breakdown, measure } = drill;
  const whole = sizeOf(drill.slice(place, period));
  const values = breakdown.axes[axis]?.values ?? [];
  const lines = values.flatMap((value, at): readonly BreakdownLine[] => {
    const slice = drill.slice(place.with(axis, at), period);
    if (slice.kind === "empty") return [];
    const size = sizeOf(slice);
    const share = size === undefined || whole === undefined || whole.eq(0) ? undefined : size.div(whole);
    return [{ value, slice, share }];
  });
  const sign = measure.polarity === "low" && drill.drilled.computed.form !== "total" ? 1 : -1;
  return lines.toSorted((one, other) => {
    const [left, right] = [figureIn(one), figureIn(other)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined) || isWithheld(one) - isWithheld(other);
    }
    return sign * compareDecimals(left, right);
  });
}

function figureIn({ slice }: BreakdownLine) {
  return slice.kind === "shown" ? slice.figure : undefined;
}

function isWithheld({ slice }: BreakdownLine): number {
  return Number(slice.kind === "withheld");
}

function sizeOf(slice: Slice): Big | undefined {
  if (slice.kind === "empty") return new Big(0);
  return slice.kind === "shown" ? (slice.denominator ?? slice.numerator).exact : undefined;
}
