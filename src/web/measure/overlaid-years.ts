import type { Assessment } from "../../domain/assessment/assess.ts";
import { addsUp } from "../../domain/assessment/profile.ts";
import { type Figure, hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import { yearStarts } from "../../domain/assessment/reporting-calendar.ts";
import { monthsIn } from "../../domain/assessment/span.ts";
import type { ChangePointRow } from "../../domain/data-package/tables/assessment.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import { shortName } from "./point-names.ts";
import { breaksOf } from "./series-breaks.ts";

/** A measure's periods by the months from April to their end, over the years that hold any. */
export type OverlaidYears = {
  /** Oldest first, five at most; the last is the newest that holds a figure. */
  readonly years: readonly FinancialYear[];
  /** Months from April to the end of each period, in order. */
  readonly ends: readonly number[];
  readonly at: (year: FinancialYear, end: number) => Reported | undefined;
  /** "Q1", "Apr": what the period that ends there is called; "Year" for the year as a whole. */
  readonly nameAt: (end: number) => string;
};

const mostYears = 5;

/** Undefined where a measure neither builds up over the year nor follows the seasons, or fewer than two years that compare hold figures. */
export function overlaidYears(
  { measure, part, reported: all }: Pick<Assessment, "measure" | "part" | "reported">,
  changes: readonly ChangePointRow[] = [],
): OverlaidYears | undefined {
  const { accumulation, seasonal } = measure;
  const breaks = [...breaksOf(all, changes, part)];
  const since = Math.max(0, ...breaks.map(({ year }) => year));
  const reported = all.filter(({ year }) => year >= since);
  if (accumulation !== "cumulative" && seasonal !== true) return undefined;
  const last = reported.findLast(hasFigure);
  if (last === undefined) return undefined;
  const placed = reported
    .filter((one) => !hasFigure(one) || one.value.unit === last.value.unit)
    .filter((one) => accumulation === "cumulative" || isPeriodLike(one, reported))
    .flatMap((one) => (endOf(one) === undefined ? [] : [one]));
  const byPlace = new Map<string, Reported>();
  for (const one of placed) {
    const key = `${one.year} ${endOf(one)}`;
    const known = byPlace.get(key);
    if (known === undefined || known.slot.key === "year") byPlace.set(key, one);
  }
  const within = placed.filter((one) => one.slot.key !== "year" && hasFigure(one));
  const years = [...new Set(within.map(({ year }) => year))].slice(-mostYears);
  const shown = [...byPlace.values()].filter(({ year }) => years.includes(year));
  const ends = [...new Set(shown.flatMap((one) => endOf(one) ?? []))].sort((one, other) => one - other);
  if (years.length < 2 || ends.length < 3) return undefined;
  return {
    years,
    ends,
    at: (year, end) => byPlace.get(`${year} ${end}`),
    nameAt: (end) => nameOf(shown.findLast((one) => endOf(one) === end && one.slot.key !== "year")),
  };
}

function nameOf(one: Reported | undefined): string {
  return one === undefined ? "Year" : shortName(one);
}

/** A period of the length of the newest within a year; a whole year's figure is no such period. */
function isPeriodLike(one: Reported, reported: readonly Reported[]): boolean {
  const last = reported.findLast((other): other is Figure => hasFigure(other) && other.slot.key !== "year");
  if (one.slot.key === "year" || last === undefined) return false;
  const months = ({ span }: Reported) => (span === undefined ? 0 : monthsIn(span));
  return !addsUp(last.value.unit) || months(one) === months(last);
}

/** Months from April to the end of what a result is about; undefined where its days are not known or of another year. */
function endOf({ year, span }: Reported): number | undefined {
  if (span === undefined) return undefined;
  const end = monthsIn({ from: yearStarts(year), to: span.to });
  return end >= 1 && end <= 12 ? end : undefined;
}
