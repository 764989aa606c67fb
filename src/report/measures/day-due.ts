import { firstOfMonth } from "../../domain/period/calendar.ts";
import type { PortfolioSource } from "../report-source.ts";

/**
 * The day before which figures were due for a report: the day it is read on; or the one after its period ended and its
 * figures were cut off, where that comes first. An agreement waits for no figure of its own year.
 */
export function dayDueFor({
  name,
  agreement,
}: Pick<PortfolioSource, "name" | "agreement">): Temporal.PlainDate {
  const row = agreement.periods.find(({ year, period }) => year === name.year && period === name.period);
  const ends = [row?.to, row?.performanceCutOff].filter((day) => day !== undefined);
  const begins = name.kind === "agreement" ? firstOfMonth(agreement.portfolio.year, 4) : undefined;
  const last = begins ?? ends.toSorted(Temporal.PlainDate.compare).at(-1)?.add({ days: 1 });
  return last !== undefined && Temporal.PlainDate.compare(last, agreement.on) < 0 ? last : agreement.on;
}
