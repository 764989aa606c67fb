import type { MeasureRow, TargetRow } from "../data-package/tables/measures.ts";
import { targetOfRow, unitOfCell } from "../measure/of-rows.ts";
import type { Target } from "../measure/target.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";

export type HeldTarget = { readonly row: TargetRow; readonly target: Target };

/** The target a row states; one that can't be read counts as left blank. */
export function heldTarget(row: TargetRow, measure: MeasureRow): HeldTarget {
  const target = targetOfRow(row, unitOfCell(measure, row));
  return { row, target: target.ok ? target.value : { kind: "left-blank" } };
}

/** The target for a year, else the newest set for a year after it, for a result that is judged by hindsight. */
export function targetFor(targets: readonly HeldTarget[], year: FinancialYear): HeldTarget | undefined {
  let later: HeldTarget | undefined;
  for (const held of targets) {
    if (held.row.year === year) return held;
    if (held.row.year > year && (later === undefined || held.row.year > later.row.year)) later = held;
  }
  return later;
}

/** What the workings say of a target set for another year than the figure's; undefined for its own. */
export function hindsightNote({ row }: HeldTarget, year: FinancialYear): string | undefined {
  if (row.year === year) return undefined;
  return `the target for ${yearLabel(row.year)}; none is held for ${yearLabel(year)}`;
}
