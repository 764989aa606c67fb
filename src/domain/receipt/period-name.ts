import type { PeriodRow } from "../data-package/tables/cycle.ts";
import { financialYear, yearLabel } from "../period/financial-year.ts";

/** "Quarter 1 2021/22": a part of a year by its label, or by its key where no label is held. */
export function periodName(periods: readonly PeriodRow[], year: unknown, period: unknown): string {
  const held = periods.find((one) => one.year === year && one.period === period);
  return `${held?.label ?? String(period)} ${yearLabel(financialYear(Number(year)))}`;
}
