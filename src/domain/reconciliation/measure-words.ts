import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { yearLabel } from "../period/financial-year.ts";
import { decimalText } from "../value/decimal.ts";
import type { FindingFigure } from "./finding.ts";
import { sourceOf } from "./printed-amount.ts";

/** The measures this agreement itself defines. */
export function ownMeasures({ measures, portfolio }: Agreement): readonly MeasureRow[] {
  return measures.filter((row) => row.year === portfolio.year && row.portfolio === portfolio.portfolio);
}

/** How a finding names a measure: its code as printed, or its title where it has none. */
export function measureName(measure: MeasureRow): string {
  return measure.code ?? `“${measure.title}”`;
}

/** The title with the code in front, as a list of figures names it. */
export function measureFigure(measure: MeasureRow, property: "code" | "title"): FindingFigure {
  return {
    label: measure.title,
    value: measure[property] ?? "",
    figure: figureId(agreementTables.measures, measure, property),
    ...sourceOf(measure),
  };
}

/** “2018/19”, “part a, 2018/19”, “2020/21 q1”: which of a measure's figures it is. `named` is its period in words. */
export function whenAndWhat({ part, area, year, period }: ResultRow, named?: string): string {
  const time = named ?? (period === "year" ? yearLabel(year) : `${yearLabel(year)} ${period}`);
  const words = [part === "all" ? "" : `part ${part}`, area === "council" ? "" : area, time];
  return words.filter((word) => word !== "").join(", ");
}

export function resultFigure(measure: MeasureRow, row: ResultRow, named?: string): FindingFigure {
  return {
    label: `${measureName(measure)}, ${whenAndWhat(row, named)}`,
    value: row.asPrinted ?? (row.value === undefined ? "" : decimalText(row.value)),
    figure: figureId(agreementTables.results, row, "value"),
    ...sourceOf(row),
  };
}

/** “RCG 1.12, part a, 2021/22 target”: a target of one part says which. */
export function targetFigure(
  measure: MeasureRow,
  row: TargetRow,
  property: "heading" | "value",
): FindingFigure {
  const part = row.part === "all" ? "" : `part ${row.part}, `;
  return {
    label: `${measureName(measure)}, ${part}${yearLabel(row.year)} target`,
    value: (property === "heading" ? row.heading : row.asPrinted) ?? "",
    figure: figureId(agreementTables.targets, row, property),
    ...sourceOf(row),
  };
}

/** Each measure with its results that were printed, in the order of the years. */
export function withResults(
  agreement: Agreement,
  printed: (row: ResultRow) => boolean,
): readonly { readonly measure: MeasureRow; readonly results: readonly ResultRow[] }[] {
  return ownMeasures(agreement).map((measure) => ({
    measure,
    results: agreement.results
      .filter((row) => row.measure === measure.measure && printed(row))
      .toSorted((left, right) => left.year - right.year),
  }));
}
