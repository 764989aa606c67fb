import Big from "big.js";
import { agreementTables } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import type { Observation, Outcome } from "./identity.ts";
import { measureName, resultFigure, whenAndWhat } from "./measure-words.ts";
import type { toldHere } from "./own-year.ts";
import { placeOf } from "./place.ts";
import { groupedCount, ratePer } from "./rate-per.ts";

/** A count beside a rate, with the least and the most the rate can have been before it was rounded. */
type Base = { readonly row: ResultRow; readonly count: Big; readonly low: Big; readonly high: Big };

/**
 * A count printed beside a rate says how many there were in all: 182 at 6.8 per 1,000 is about 26,800. When that
 * number more than doubles or halves from one year to the next, a digit of the rate or the count is in doubt.
 */
export function countMarks(
  measure: MeasureRow,
  results: readonly ResultRow[],
  isToldHere: ReturnType<typeof toldHere>,
): Outcome {
  const per = ratePer[measure.unit];
  if (per === undefined) return { observations: [], sums: 0 };
  const pairs = results
    .flatMap((row) => baseOf(row) ?? [])
    .flatMap((base, at, all) => {
      if (!isToldHere(measure, base.row.year)) return [];
      const before = all.slice(0, at).findLast(({ row }) => sameSeries(row, base.row));
      return before === undefined ? [] : [{ before, base }];
    });
  return {
    observations: pairs
      .filter(({ before, base }) => leaps(before, base) || leaps(base, before))
      .map(({ before, base }) => observe(measure, per, before, base)),
    sums: pairs.length,
  };
}

function baseOf(row: ResultRow): Base | undefined {
  const { value, count } = row;
  if (value === undefined || count === undefined || row.period !== "year") return undefined;
  const half = Big(`5e-${value.places + 1}`);
  if (count === 0 || value.exact.lte(half)) return undefined;
  return { row, count: Big(count), low: value.exact.minus(half), high: value.exact.plus(half) };
}

function sameSeries(left: ResultRow, right: ResultRow): boolean {
  return left.part === right.part && left.area === right.area && left.year < right.year;
}

/** Whether the least there can have been is more than twice the most before: count / high > 2 x count / low. */
function leaps(from: Base, to: Base): boolean {
  return to.count.times(from.low).gt(from.count.times(to.high).times(2));
}

function observe(measure: MeasureRow, per: number, before: Base, base: Base): Observation {
  return {
    identity: "F21",
    severity: "doubt",
    message:
      `${measureName(measure)}: the count and the rate mean about ${about(before, per)} in all for ${whenAndWhat(before.row)}, ` +
      `but about ${about(base, per)} for ${whenAndWhat(base.row)}.`,
    difference: "",
    unit: measure.unit,
    figures: [before.row, base.row].map((row) => resultFigure(measure, row)),
    place: `${placeOf(agreementTables.results, base.row)}.count`,
  };
}

function about({ count, low, high }: Base, per: number): string {
  const all = count.times(per).times(2).div(low.plus(high));
  return groupedCount(Number(all.prec(2).toFixed(0)));
}
