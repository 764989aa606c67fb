import type { PartSummary } from "../../domain/assessment/measure-summary.ts";
import { hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { ValueUnit } from "../../domain/value/value-unit.ts";
import { shortName } from "./point-names.ts";

type ComparedPeriod = { readonly name: string; readonly year: number; readonly key: string };

/** The parts of a measure that share a unit, over the periods they are compared at. */
export type ComparedParts = {
  readonly unit: ValueUnit;
  /** Two to five, oldest first: the newest period of a year that is held, and the same one of years before. */
  readonly periods: readonly ComparedPeriod[];
  readonly shown: readonly PartSummary[];
  /** Counted in another unit than most. */
  readonly others: readonly PartSummary[];
  readonly at: (part: PartSummary, period: ComparedPeriod) => Reported | undefined;
};

const mostPeriods = 5;

/** Undefined for a measure of one part, and where fewer than two parts or periods hold figures. */
export function comparedParts(parts: readonly PartSummary[]): ComparedParts | undefined {
  const held = parts.filter(({ assessment }) => assessment.latest !== undefined);
  const units = Map.groupBy(held, ({ assessment }) => assessment.latest?.value.unit);
  const [most] = [...units].toSorted(([, one], [, other]) => other.length - one.length);
  const [unit, shown] = most ?? [undefined, []];
  if (unit === undefined || shown.length < 2) return undefined;
  const periods = periodsOf(shown);
  if (periods.length < 2) return undefined;
  return {
    unit,
    periods,
    shown,
    others: held.filter((part) => !shown.includes(part)),
    at: ({ assessment }, { year, key }) =>
      assessment.reported.findLast(
        (one) => one.year === year && one.slot.key === key && (!hasFigure(one) || one.value.unit === unit),
      ),
  };
}

function periodsOf(parts: readonly PartSummary[]): readonly ComparedPeriod[] {
  const latest = parts
    .flatMap(({ assessment }) => assessment.latest ?? [])
    .reduce((newest, one) => (one.order > newest.order ? one : newest));
  const alike = parts
    .flatMap(({ assessment }) => assessment.reported)
    .filter((one) => hasFigure(one) && one.slot.key === latest.slot.key);
  const years = Map.groupBy(alike, ({ year }) => year);
  return [...years]
    .toSorted(([one], [other]) => one - other)
    .slice(-mostPeriods)
    .flatMap(([year, [one]]) => (one === undefined ? [] : [{ name: nameOf(one), year, key: one.slot.key }]));
}

function nameOf(one: Reported): string {
  return one.slot.key === "year" ? one.slot.words : `${shortName(one)} ${yearLabel(one.year)}`;
}
