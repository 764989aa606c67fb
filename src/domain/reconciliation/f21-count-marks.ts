import Big from "big.js";
import { agreementTables } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import type { Observation, Outcome } from "./identity.ts";
import { measureName, resultFigure, whenAndWhat } from "./measure-words.ts";
import { placeOf } from "./place.ts";
import { groupedCount, ratePer } from "./rate-per.ts";

type Base = { readonly row: ResultRow; readonly least: Big; readonly most: Big };

/**
 * A count printed beside a rate says how many there were in all: 182 at 6.8 per 1,000 is about 26,800. When that
 * number more than doubles or halves from one year to the next, a digit of the rate or the count is in doubt.
 */
export function countMarks(measure: MeasureRow, results: readonly ResultRow[]): Outcome {
  const per = ratePer[measure.unit];
  if (per === undefined) return { observations: [], sums: 0 };
  const pairs = results
    .flatMap((row) => baseOf(row, per) ?? [])
    .flatMap((base, at, all) => {
      const before = all.slice(0, at).findLast(({ row }) => sameSeries(row, base.row));
      return before === undefined ? [] : [{ before, base }];
    });
  return {
    observations: pairs
      .filter(({ before, base }) => leaps(before, base) || leaps(base, before))
      .map(({ before, base }) => observe(measure, before, base)),
    sums: pairs.length,
  };
}

/** The least and the most there can have been, for a rate rounded to its last printed digit. */
function baseOf(row: ResultRow, per: number): Base | undefined {
  const { value, count } = row;
  if (value === undefined || count === undefined || row.period !== "year") return undefined;
  const half = Big(1).div(Big(10).pow(value.places)).div(2);
  if (count === 0 || value.exact.lte(half)) return undefined;
  const counted = Big(count).times(per);
  return { row, least: counted.div(value.exact.plus(half)), most: counted.div(value.exact.minus(half)) };
}

function sameSeries(left: ResultRow, right: ResultRow): boolean {
  return left.part === right.part && left.area === right.area && left.year < right.year;
}

function leaps(from: Base, to: Base): boolean {
  return to.least.gt(from.most.times(2));
}

function observe(measure: MeasureRow, before: Base, base: Base): Observation {
  return {
    identity: "F21",
    severity: "doubt",
    message:
      `${measureName(measure)}: the count and the rate mean about ${about(before)} in all for ${whenAndWhat(before.row)}, ` +
      `but about ${about(base)} for ${whenAndWhat(base.row)}.`,
    difference: "",
    unit: measure.unit,
    figures: [before.row, base.row].map((row) => resultFigure(measure, row)),
    place: `${placeOf(agreementTables.results, base.row)}.count`,
  };
}

function about({ least, most }: Base): string {
  return groupedCount(Number(least.plus(most).div(2).prec(2).toFixed(0)));
}
