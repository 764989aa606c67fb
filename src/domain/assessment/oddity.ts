import { agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { ComparatorRow, MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { yearLabel, yearSlug } from "../period/financial-year.ts";
import type { Finding, FindingFigure, Severity } from "../reconciliation/finding.ts";
import { measureName, resultFigure, targetFigure } from "../reconciliation/measure-words.ts";
import { placeOf, slug } from "../reconciliation/place.ts";
import { sourceOf } from "../reconciliation/printed-amount.ts";
import { decimalText } from "../value/decimal.ts";

/** What is looked for in the figures of a measure; each keeps its code, and what it finds is kept, never dropped. */
export const oddityKinds = {
  M1: "A result outside the possible",
  M2: "A result ten times the one before, or a tenth of it",
  M3: "A result for a period that has not ended",
  M4: "A target on a contextual measure",
  M5: "A target of nought",
  M6: "A comparator older than the result",
  M7: "A target ten times the last outturn, or a tenth of it",
} as const;

export type OddityCode = keyof typeof oddityKinds;

type Noticed = {
  readonly code: OddityCode;
  readonly severity: Severity;
  /** What is odd, after the measure and the period, without its full stop. */
  readonly says: string;
  readonly likelyCause?: string;
  readonly difference?: string;
  readonly others?: readonly FindingFigure[];
};

export function oddResult(measure: MeasureRow, row: ResultRow, noticed: Noticed): Finding {
  const figure = resultFigure(measure, row);
  return finding(measure, noticed, figure, placeOf(agreementTables.results, row));
}

export function oddTarget(measure: MeasureRow, row: TargetRow, noticed: Noticed): Finding {
  const figure = targetFigure(measure, row, "value");
  return finding(measure, noticed, figure, placeOf(agreementTables.targets, row));
}

export function oddComparator(measure: MeasureRow, row: ComparatorRow, noticed: Noticed): Finding {
  const figure = {
    label: `${row.name}, ${yearLabel(row.year)}`,
    value: row.value === undefined ? "" : decimalText(row.value),
    figure: figureId(agreementTables.comparators, row, "value"),
    ...sourceOf(row),
  };
  return finding(measure, noticed, figure, placeOf(agreementTables.comparators, row));
}

function finding(
  measure: MeasureRow,
  { code, severity, says, likelyCause, difference = "", others = [] }: Noticed,
  figure: FindingFigure,
  place: string,
): Finding {
  return {
    key: [code.toLowerCase(), slug(measure.portfolio), yearSlug(measure.year), place].join("."),
    identity: code,
    severity,
    portfolio: measure.portfolio,
    year: yearLabel(measure.year),
    message: `${figure.label || measureName(measure)}: ${says}.`,
    ...(likelyCause !== undefined && { likelyCause }),
    difference,
    unit: measure.unit === "percentage" ? "percentage points" : measure.unit,
    figures: [figure, ...others],
  };
}
