import type { Assessment } from "../../domain/assessment/assess.ts";
import { addsUp } from "../../domain/assessment/profile.ts";
import { hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import { monthsIn } from "../../domain/assessment/span.ts";

/** The results that make one line: whole years, or periods within the years, oldest first. */
export type TrendRun = {
  readonly kind: "years" | "periods";
  readonly reported: readonly Reported[];
  /** Older results left out, for want of room. */
  readonly left: number;
};

const mostPeriods = 48;
const fewestPeriods = 3;

/**
 * The run that tells most: the periods within the years where more of them are held than whole years, and they are as
 * recent. What builds up over its year is shown year by year; it starts anew each April, so its periods are overlaid.
 */
export function trendRun({ measure, reported }: Pick<Assessment, "measure" | "reported">): TrendRun {
  const years = ofOneUnit(reported.filter(({ slot }) => slot.key === "year"));
  const within = ofOneLength(
    ofOneUnit(reported.filter(({ slot }) => slot.key !== "year")),
    measure.accumulation,
  );
  const [wholeYears, periods] = [years.filter(hasFigure), within.filter(hasFigure)];
  const recent = (periods.at(-1)?.year ?? 0) >= (wholeYears.at(-1)?.year ?? 0);
  const buildsUp = measure.accumulation === "cumulative" && wholeYears.length > 1;
  if (buildsUp || !recent || periods.length < fewestPeriods || periods.length <= wholeYears.length) {
    return { kind: "years", reported: years, left: 0 };
  }
  return {
    kind: "periods",
    reported: within.slice(-mostPeriods),
    left: Math.max(0, within.length - mostPeriods),
  };
}

/** A line has one unit: the last figure's. */
function ofOneUnit(reported: readonly Reported[]): readonly Reported[] {
  const last = reported.findLast(hasFigure);
  return reported.filter((one) => !hasFigure(one) || one.value.unit === last?.value.unit);
}

/** Amounts of a quarter and of a half year are not on one line. */
function ofOneLength(
  reported: readonly Reported[],
  accumulation: Assessment["measure"]["accumulation"],
): readonly Reported[] {
  const last = reported.findLast(hasFigure);
  if (accumulation !== "in-period" || last === undefined || !addsUp(last.value.unit)) return reported;
  const months = ({ span }: Reported) => (span === undefined ? 0 : monthsIn(span));
  return reported.filter((one) => months(one) === months(last));
}
