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
  const years = ofOneUnit(wholeYears(reported, measure.accumulation));
  const within = ofOneLength(
    ofOneUnit(reported.filter(({ slot }) => slot.key !== "year")),
    measure.accumulation,
  );
  const [outturns, periods] = [years.filter(hasFigure), within.filter(hasFigure)];
  const recent = (periods.at(-1)?.year ?? 0) >= (outturns.at(-1)?.year ?? 0);
  const buildsUp = measure.accumulation === "cumulative" && outturns.length > 1;
  if (buildsUp || !recent || periods.length < fewestPeriods || periods.length <= outturns.length) {
    return { kind: "years", reported: years, left: 0 };
  }
  return {
    kind: "periods",
    reported: within.slice(-mostPeriods),
    left: Math.max(0, within.length - mostPeriods),
  };
}

/** What builds up has come to the year's figure at its last period, so that stands for a year without one of its own. */
function wholeYears(
  reported: readonly Reported[],
  accumulation: Assessment["measure"]["accumulation"],
): readonly Reported[] {
  const years = reported.filter(({ slot }) => slot.key === "year");
  if (accumulation !== "cumulative") return years;
  const named = new Set(years.map(({ year }) => year));
  return reported.filter(
    ({ slot, year, wholeYear }) => slot.key === "year" || (wholeYear && !named.has(year)),
  );
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
