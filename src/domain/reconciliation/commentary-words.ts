import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { CommentaryRow, MeasureRow } from "../data-package/tables/measures.ts";
import { yearLabel } from "../period/financial-year.ts";
import type { FindingFigure } from "./finding.ts";
import { measureName } from "./measure-words.ts";
import { sourceOf } from "./printed-amount.ts";

type Periods = Pick<Agreement, "everyPeriod">;

/** “Quarter 2 2021/22”, or “2021/22” for what is said in the agreement itself. */
export function periodOf({ everyPeriod }: Periods, { year, period }: CommentaryRow): string {
  if (period === "agreement") return yearLabel(year);
  const row = everyPeriod.find((one) => one.year === year && one.period === period);
  return `${row?.label ?? period} ${yearLabel(year)}`;
}

/** “RES1.1, Quarter 2 2021/22”. */
export function commentaryName(periods: Periods, measure: MeasureRow, row: CommentaryRow): string {
  return `${measureName(measure)}, ${periodOf(periods, row)}`;
}

const longest = 60;

/** The cell of a commentary with the beginning of the words that a finding rests on; its message quotes them. */
export function commentaryFigure(
  periods: Periods,
  measure: MeasureRow,
  row: CommentaryRow,
  words: string,
): FindingFigure {
  const line = words.replaceAll(/\s+/g, " ").trim();
  const value = line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, "")} …`;
  return {
    label: `${commentaryName(periods, measure, row)}, commentary`,
    value: `“${value}”`,
    figure: figureId(agreementTables.commentary, row, "text"),
    ...sourceOf(row),
  };
}
