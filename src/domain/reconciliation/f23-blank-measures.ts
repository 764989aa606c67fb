import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import { yearLabel } from "../period/financial-year.ts";
import type { Observation } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import {
  measureName,
  ownMeasures,
  resultFigure,
  targetFigure,
  whenAndWhat,
  withResults,
} from "./measure-words.ts";
import { toldHere } from "./own-year.ts";
import { placeOf } from "./place.ts";
import { listed } from "./sentence.ts";

export function blankTargets(agreement: Agreement): readonly Observation[] {
  const here = inAgreement(agreement);
  const isToldHere = toldHere(agreement);
  return ownMeasures(agreement).flatMap((measure) =>
    agreement.targets
      .filter((row) => row.measure === measure.measure && row.kind === "left-blank" && here(row))
      .filter(({ year }) => isToldHere(measure, year))
      .map((row) => ({
        ...doubt,
        message: `${measureName(measure)}: the ${yearLabel(row.year)} target is left blank, and the paper does not say why.`,
        figures: [targetFigure(measure, row, "value")],
        place: placeOf(agreementTables.targets, row),
      })),
  );
}

/** One finding a measure for the figures left blank, and one for those that cannot be read. */
export function blankResults(agreement: Agreement): readonly Observation[] {
  const isToldHere = toldHere(agreement);
  return withResults(agreement, inAgreement(agreement)).flatMap(({ measure, results: all }) => {
    const results = all.filter(({ year }) => isToldHere(measure, year));
    const unread = results.filter(({ missing }) => missing === "not-legible");
    const blank = results.filter(
      ({ missing, value }) => missing === "left-blank" || (missing === undefined && value === undefined),
    );
    return [
      ...together(measure, blank, "left blank, and the paper does not say why"),
      ...together(measure, unread, "not legible"),
    ];
  });
}

function together(measure: MeasureRow, rows: readonly ResultRow[], how: string): readonly Observation[] {
  const [first] = rows;
  if (first === undefined) return [];
  const [noun, verb] = rows.length === 1 ? ["figure", "is"] : ["figures", "are"];
  return [
    {
      ...doubt,
      message: `${measureName(measure)}: the ${noun} for ${listed(rows.map((row) => whenAndWhat(row)))} ${verb} ${how}.`,
      figures: rows.map((row) => resultFigure(measure, row)),
      place: placeOf(agreementTables.results, first),
    },
  ];
}

const doubt = { identity: "F23", severity: "doubt", difference: "", unit: "" } as const;
