import type { PortfolioSource } from "../report-source.ts";

/**
 * The day after which a figure cannot be late for a report: the day it is read on, or the one after its period ended and
 * its figures were cut off, whichever comes first.
 */
export function dayDueFor({
  name,
  agreement,
}: Pick<PortfolioSource, "name" | "agreement">): Temporal.PlainDate {
  const row = agreement.periods.find(({ year, period }) => year === name.year && period === name.period);
  const ends = [row?.to, row?.performanceCutOff].filter((day) => day !== undefined);
  const last = ends.toSorted(Temporal.PlainDate.compare).at(-1)?.add({ days: 1 });
  return last !== undefined && Temporal.PlainDate.compare(last, agreement.on) < 0 ? last : agreement.on;
}
