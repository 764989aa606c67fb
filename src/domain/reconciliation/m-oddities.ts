import { assessAgreement } from "../assessment/assess-agreement.ts";
import { type Oddity, type OddityCode, oddResult } from "../assessment/oddity.ts";
import { impossible } from "../assessment/possible.ts";
import type { Agreement } from "../data-package/agreement.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { valueOfRow } from "../measure/of-rows.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { unlistedParts } from "./m8-parts.ts";
import { ownMeasures } from "./measure-words.ts";
import { toldHere } from "./own-year.ts";

/** Targets far off that the paper itself gives a reason for are no doubt; the page of coverage lists them with it. */
const explainable: readonly OddityCode[] = ["M5", "M7"];

/**
 * What is odd in the figures of an agreement's measures, of one kind. A figure of another year is left to the
 * agreement of that year where that one defines the measure, so that each is told once.
 */
export function oddFigures(code: OddityCode): Identity {
  return (agreement) =>
    noticed(
      allOdd(agreement)
        .filter((oddity) => oddity.code === code)
        .filter(({ why }) => why === undefined || !explainable.includes(code))
        .map(observed),
    );
}

const found = new WeakMap<Agreement, readonly Oddity[]>();

function allOdd(agreement: Agreement): readonly Oddity[] {
  const known = found.get(agreement) ?? lookedFor(agreement);
  found.set(agreement, known);
  return known;
}

function lookedFor(agreement: Agreement): readonly Oddity[] {
  const assessed = new Map(assessAgreement(agreement).map((one) => [one.measure.measure, one]));
  const isToldHere = toldHere(agreement);
  return ownMeasures(agreement).flatMap((measure) => {
    const parts = assessed.get(measure.measure)?.parts ?? [];
    return [
      ...parts.flatMap(({ oddities }) => oddities),
      ...inAreas(agreement, measure),
      ...unlistedParts(agreement, measure),
    ].filter(({ of }) => isToldHere(measure, of));
  });
}

/** Figures of areas are not assessed, and still can't be impossible. */
function inAreas({ results }: Agreement, measure: MeasureRow): readonly Oddity[] {
  return results
    .filter(({ measure: of, area }) => of === measure.measure && area !== "council")
    .flatMap((row) => {
      const value = valueOfRow(row, measure.unit);
      if (!value.ok || value.value.kind !== "measured") return [];
      const why = impossible(value.value, measure.possible);
      return why === undefined ? [] : [oddResult(measure, row, { code: "M1", ...why })];
    });
}

function observed({ finding, place }: Oddity): Observation {
  const { key: _key, portfolio: _portfolio, year: _year, ...observation } = finding;
  return { ...observation, place };
}
