import Big from "big.js";
import { agreementTables } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import { type Decimal, decimalText } from "../value/decimal.ts";
import { countMarks } from "./f21-count-marks.ts";
import type { Finding } from "./finding.ts";
import { type Identity, joined, noticed, type Observation } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import { measureName, resultFigure, whenAndWhat, withResults } from "./measure-words.ts";
import { toldHere } from "./own-year.ts";
import { placeOf } from "./place.ts";
import { groupedCount, isRateOf, ratePer } from "./rate-per.ts";

/** F21: a rate printed with its two counts is those counts, and a count beside a rate fits the years around it. */
export const ratesAreTheirCounts: Identity = (agreement) => {
  const printed = withResults(agreement, inAgreement(agreement));
  const isToldHere = toldHere(agreement);
  return joined(
    printed.flatMap(({ measure, results }) => [
      ...results.filter(({ year }) => isToldHere(measure, year)).flatMap((row) => rate(measure, row) ?? []),
      countMarks(measure, results, isToldHere),
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
  const problem = unlike(counted);
  return problem === undefined || isOverCounted(measure, counted)
    ? { observations: [], sums: 1 }
    : { ...noticed([observe(measure, row, problem)]), sums: 1 };
}

type Counted = {
  readonly value: Decimal;
  readonly numerator: number;
  readonly denominator: number;
  readonly per: number;
};

/** More counted than there were is one finding, M1, and not a second one about the rate of such counts. */
function isOverCounted({ possible }: MeasureRow, { numerator, denominator, per }: Counted): boolean {
  return per === 100 && numerator > denominator && (possible === undefined || possible === "share");
}

type Problem = Pick<Finding, "severity" | "difference"> & { readonly says: string; readonly cause?: string };

function unlike(counted: Counted): Problem | undefined {
  const { value, numerator, denominator, per } = counted;
  if (isRateOf(value, counted, per)) return undefined;
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
