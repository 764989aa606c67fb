import { agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { ComparatorRow, MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../period/financial-year.ts";
import type { Finding, FindingFigure, Severity } from "../reconciliation/finding.ts";
import { measureName, resultFigure, targetFigure } from "../reconciliation/measure-words.ts";
import { placeOf, slug } from "../reconciliation/place.ts";
import { sourceOf } from "../reconciliation/printed-amount.ts";
import { decimalText } from "../value/decimal.ts";

/** What is held of the figures of a measure; each keeps its code, and what it finds is kept, never dropped. */
export const oddityKinds = {
  M1: "A result is possible: no share over 100%, none counted of fewer, no count below nought",
  M2: "A result is not ten times the one before, or a tenth of it",
  M3: "A result is for a period that has ended",
  M4: "A contextual measure has no target",
  M5: "A target is not nought",
  M6: "A comparator is as new as the result beside it",
  M7: "A target is not ten times the last outturn, or a tenth of it",
  M8: "A result or target is for a part that its measure lists",
} as const;

export type OddityCode = keyof typeof oddityKinds;

export const oddityCodes = ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8"] as const satisfies OddityCode[];

/** What was found, and where it stands within its agreement. */
export type Oddity = {
  readonly code: OddityCode;
  readonly finding: Finding;
  readonly place: string;
  /** The year the odd figure is of; undefined for what is so as things stand, whatever the year. */
  readonly of: FinancialYear | undefined;
  /** The reason the council itself gives for a target; undefined where it gives none. */
  readonly why?: string;
};

type Noticed = {
  readonly code: OddityCode;
  readonly severity: Severity;
  /** What is odd, after the measure and the period, without its full stop. */
  readonly says: string;
  readonly likelyCause?: string;
  readonly difference?: string;
  readonly others?: readonly FindingFigure[];
};

/** `named` is the period of the figure in words, where its key alone would be printed. */
export function oddResult(measure: MeasureRow, row: ResultRow, noticed: Noticed, named?: string): Oddity {
  const place = placeOf(agreementTables.results, row);
  return oddity(measure, noticed, { figure: resultFigure(measure, row, named), place, of: row.year });
}

export function oddTarget(measure: MeasureRow, row: TargetRow, noticed: Noticed): Oddity {
  const place = placeOf(agreementTables.targets, row);
  const found = oddity(measure, noticed, {
    figure: targetFigure(measure, row, "value"),
    place,
    of: row.year,
  });
  return row.why === undefined ? found : { ...found, why: row.why };
}

export function oddComparator(measure: MeasureRow, row: ComparatorRow, noticed: Noticed): Oddity {
  const figure = {
    label: `${measureName(measure)}, ${row.name}, ${yearLabel(row.year)}`,
    value: row.value === undefined ? "" : decimalText(row.value),
    figure: figureId(agreementTables.comparators, row, "value"),
    ...sourceOf(row),
  };
  const place = placeOf(agreementTables.comparators, row);
  return oddity(measure, noticed, { figure, place, of: undefined });
}

type Odd = Pick<Oddity, "place" | "of"> & { readonly figure: FindingFigure };

function oddity(
  measure: MeasureRow,
  { code, severity, says, likelyCause, difference = "", others = [] }: Noticed,
  { figure, place, of }: Odd,
): Oddity {
  const finding: Finding = {
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
  return { code, finding, place, of };
}
