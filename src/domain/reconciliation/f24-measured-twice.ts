import Big from "big.js";
import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import { yearLabel } from "../period/financial-year.ts";
import { type Decimal, subtractDecimals } from "../value/decimal.ts";
import type { Observation, Outcome } from "./identity.ts";
import { measureName, ownMeasures, resultFigure } from "./measure-words.ts";
import { placeOf } from "./place.ts";

type Told = { readonly row: ResultRow; readonly value: Decimal };

/**
 * A measure's figure for one part, area and period that two rows give, such as a year's column and a sentence
 * about the same year, agrees to the coarser of the two precisions.
 */
export function measuredTwice(agreement: Agreement): Outcome {
  const pairs = ownMeasures(agreement).flatMap((measure) => {
    const told = agreement.results
      .filter((row) => row.measure === measure.measure)
      .flatMap((row) => (row.value === undefined ? [] : [{ row, value: row.value }]));
    return [...Map.groupBy(told, ({ row }) => factText(row)).values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : others.map((other) => ({ measure, first, other })),
    );
  });
  return {
    observations: pairs.flatMap(({ measure, first, other }) => observe(measure, first, other)),
    sums: pairs.length,
  };
}

/** What a result is about; a year's figure without a period of its own is about that financial year. */
function factText({ part, area, year, period, about }: ResultRow): string {
  const time = about ?? (period === "year" ? `FY${yearLabel(year)}` : `${yearLabel(year)} ${period}`);
  return `${part} ${area} ${time}`;
}

function observe(measure: MeasureRow, first: Told, other: Told): readonly Observation[] {
  const apart = subtractDecimals(first.value, other.value).exact.abs();
  const half = Big(1)
    .div(Big(10).pow(Math.min(first.value.places, other.value.places)))
    .div(2);
  const coarse = first.value.places !== other.value.places && apart.lte(half);
  if (apart.eq(0) || coarse) return [];
  const [left, right] = [resultFigure(measure, first.row), resultFigure(measure, other.row)];
  return [
    {
      identity: "F24",
      severity: "error",
      message: `${measureName(measure)}: one fact is printed as ${left.value} and as ${right.value}.`,
      difference: apart.toFixed(Math.max(first.value.places, other.value.places)),
      unit: measure.unit === "percentage" ? "percentage points" : measure.unit,
      figures: [left, right],
      place: placeOf(agreementTables.results, other.row),
    },
  ];
}
