import Big from "big.js";
import { agreementTables } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import { type Decimal, decimalText } from "../value/decimal.ts";
import { countMarks } from "./f21-count-marks.ts";
import type { Finding } from "./finding.ts";
import { type Identity, joined, noticed, type Observation } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import { measureName, resultFigure, whenAndWhat, withResults } from "./measure-words.ts";
import { placeOf } from "./place.ts";
import { groupedCount, ratePer } from "./rate-per.ts";

/** F21: a rate printed with its two counts is those counts, and a count beside a rate fits the years around it. */
export const ratesAreTheirCounts: Identity = (agreement) => {
  const printed = withResults(agreement, inAgreement(agreement));
  return joined(
    printed.flatMap(({ measure, results }) => [
      ...results.flatMap((row) => rate(measure, row) ?? []),
      countMarks(measure, results),
    ]),
  );
};

function rate(measure: MeasureRow, row: ResultRow) {
  const { value, numerator, denominator } = row;
  const per = ratePer[measure.unit];
  if (value === undefined || numerator === undefined || denominator === undefined || per === undefined) {
    return undefined;
  }
  const counted = { value, numerator, denominator, per };
  const problem = tooMany(counted) ?? unlike(counted);
  return problem === undefined
    ? { observations: [], sums: 1 }
    : { ...noticed([observe(measure, row, problem)]), sums: 1 };
}

type Counted = {
  readonly value: Decimal;
  readonly numerator: number;
  readonly denominator: number;
  readonly per: number;
};

type Problem = Pick<Finding, "severity" | "difference"> & { readonly says: string; readonly cause?: string };

/** More counted than there were to count: an error, unless the printed rate says the same (over 100 %). */
function tooMany(counted: Counted): Problem | undefined {
  const { numerator, denominator, per } = counted;
  if (numerator <= denominator || per !== 100) return undefined;
  const swapped = agrees({ ...counted, numerator: denominator, denominator: numerator });
  return {
    severity: agrees(counted) ? "doubt" : "error",
    difference: String(numerator - denominator),
    says: `${groupedCount(numerator)} are counted out of ${groupedCount(denominator)}, more than there were`,
    ...(swapped && { cause: "The two counts were probably changed round." }),
  };
}

function unlike(counted: Counted): Problem | undefined {
  if (agrees(counted)) return undefined;
  const { value, numerator, denominator, per } = counted;
  const counts = `${groupedCount(numerator)} of ${groupedCount(denominator)}`;
  const exact = rateOf(counted);
  if (exact === undefined) return { severity: "error", difference: "", says: `it is worked out ${counts}` };
  const unit = per === 100 ? "%" : ` per ${groupedCount(per)}`;
  const cut = exactly(counted).round(value.places, Big.roundDown).eq(value.exact);
  return {
    severity: "error",
    difference: exact.minus(value.exact).abs().toFixed(value.places),
    says: `${counts} is ${exact.toFixed(value.places)}${unit}, but ${decimalText(value)}${unit} is printed`,
    ...(cut && { cause: "The digits after the last one printed were cut off instead of rounded." }),
  };
}

/** Whether the printed rate is the counts' own, rounded either way where they fall exactly half-way. */
function agrees({ value, numerator, denominator, per }: Counted): boolean {
  if (denominator === 0) return false;
  const apart = value.exact.times(denominator).minus(Big(numerator).times(per)).abs();
  return apart.times(2).times(Big(10).pow(value.places)).lte(denominator);
}

function rateOf(counted: Counted): Big | undefined {
  if (counted.denominator === 0) return undefined;
  return exactly(counted).round(counted.value.places, Big.roundHalfUp);
}

/** To more places than any rate is printed with. */
function exactly({ numerator, denominator, per }: Counted): Big {
  return Big(numerator).times(per).div(denominator);
}

function observe(measure: MeasureRow, row: ResultRow, problem: Problem): Observation {
  return {
    identity: "F21",
    severity: problem.severity,
    message: `${measureName(measure)}, ${whenAndWhat(row)}: ${problem.says}.`,
    ...(problem.cause !== undefined && { likelyCause: problem.cause }),
    difference: problem.difference,
    unit: measure.unit === "percentage" ? "percentage points" : measure.unit,
    figures: [resultFigure(measure, row)],
    place: placeOf(agreementTables.results, row),
  };
}
