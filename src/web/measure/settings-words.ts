import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { possibleWords } from "../../domain/measure/possible-figures.ts";
import { formatDifference } from "../../domain/value/format-value.ts";

/** What is set for a measure beyond its definition, each as a term and what is said; what is not set has no words. */
export function settingsWords({
  possible,
  changeBand,
  seasonal,
  spcScreening,
  unit,
}: MeasureRow): readonly (readonly [term: string, said: string | undefined])[] {
  return [
    ["What figures it can have", possible && possibleWords[possible]],
    [
      "What counts as no change",
      changeBand && `Two figures up to ${formatDifference(changeBand, unit)} apart`,
    ],
    [
      "What it is compared with",
      seasonal === true ? "The same period last year, for it follows the seasons" : undefined,
    ],
    [
      "The limits on its chart",
      spcScreening === false ? "Worked out from every jump, the freak ones too" : undefined,
    ],
  ];
}
