import Big from "big.js";
import type { Feed } from "../feed/feed.ts";
import { columnOf } from "../feed/feed.ts";
import type { Tally } from "../records/tally.ts";
import type { Decimal } from "../value/decimal.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { ComputedMeasure } from "./computed-measure.ts";

/** The sums of a stretch as they are shown and kept: money in pounds and pence. */
export type Sums = {
  readonly numerator: Decimal;
  /** Undefined for a total, which is of nothing. */
  readonly denominator: Decimal | undefined;
  /** Records that count in it. */
  readonly records: number;
  /** Which of the two are money. */
  readonly inPounds?: InPounds | undefined;
};

export type InPounds = { readonly numerator: boolean; readonly denominator: boolean };

/** A part may be a share of what its measure counts: its figure is a percentage whatever the measure's unit is. */
export function isShareOfPart({ form, part }: Pick<ComputedMeasure, "form" | "part">): boolean {
  return form === "percentage" && part !== "all";
}

/** A tally's sum as it is shown and kept: pence become pounds with two places. */
export function shownSum(tally: Tally, sum: Decimal, feed: Feed): Decimal {
  return isMoney(tally, feed) ? { exact: sum.exact.div(100), places: 2 } : sum;
}

/** Which sums of a measure are money, to be written with a pound sign. */
export function inPoundsOf(
  { numerator, denominator }: Pick<ComputedMeasure, "numerator" | "denominator">,
  feed: Feed,
): InPounds {
  return {
    numerator: isMoney(numerator, feed),
    denominator: denominator !== undefined && isMoney(denominator, feed),
  };
}

function isMoney(tally: Tally, feed: Feed): boolean {
  return tally.tally === "sum" && columnOf(feed, tally.column).type === "money";
}

/**
 * The figure two sums make, in the measure's unit, rounded once, half away from zero. Undefined where nothing was
 * counted: 0 of 0 is not 0 %, and the total of no record is not nought.
 */
export function figureOf(
  { form, per = 1 }: Pick<ComputedMeasure, "form" | "per">,
  { numerator, denominator, records }: Sums,
  unit: ValueUnit,
  places: number,
): Decimal | undefined {
  if (form === "total") {
    return records === 0 ? undefined : ratio(numerator.exact, scaleOf(unit), places);
  }
  if (denominator === undefined || denominator.exact.eq(0)) return undefined;
  switch (form) {
    case "percentage":
      return ratio(numerator.exact.times(100), denominator.exact, places);
    case "rate":
      return ratio(numerator.exact.times(per), denominator.exact.times(scaleOf(unit)), places);
    case "mean":
      return ratio(numerator.exact, denominator.exact.times(scaleOf(unit)), places);
    default:
      throw new Error(`Not a form of figure: ${form satisfies never}`);
  }
}

/** How many of what is counted make one of the unit it is printed in. */
export function scaleOf(unit: ValueUnit): Big {
  if (unit === "thousand" || unit === "pounds-thousand") return new Big(1_000);
  return new Big(unit === "million" || unit === "pounds-million" ? 1_000_000 : 1);
}

function ratio(above: Big, below: Big, places: number): Decimal {
  const rounded = Big();
  rounded.DP = places;
  rounded.RM = Big.roundHalfUp;
  return { exact: rounded(above).div(below), places };
}
