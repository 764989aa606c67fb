import type { PeriodRow } from "../domain/data-package/tables/cycle.ts";
import type { MeasureRow, ResultRow } from "../domain/data-package/tables/measures.ts";
import { unitOfCell, valueOfRow } from "../domain/measure/of-rows.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import { parsePeriod } from "../domain/period/period-text.ts";
import { periodWords } from "../domain/period/period-words.ts";
import { missing, type Value } from "../domain/value/value.ts";

/** The value a result's row holds; a row that cannot be read as one is not available. */
export function valueOfResult(measure: MeasureRow, row: ResultRow): Value {
  const value = valueOfRow(row, unitOfCell(measure, row));
  return value.ok ? value.value : missing("not-available");
}

/** The period a result is reported for: "2020/21", "Quarter 1 2020/21". */
export function reportedFor(row: ResultRow, periods: readonly PeriodRow[]): string {
  if (row.period === "year") return yearLabel(row.year);
  const named = periods.find(({ year, period }) => year === row.year && period === row.period);
  return `${named?.label ?? row.period} ${yearLabel(row.year)}`;
}

/** The period the figure itself is about, in words, where the row names one. */
export function aboutWords({ about }: ResultRow): string | undefined {
  if (about === undefined) return undefined;
  const period = parsePeriod(about);
  return period.ok ? periodWords(period.value) : undefined;
}
