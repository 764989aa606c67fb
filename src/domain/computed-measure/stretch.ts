import type { Slot } from "../assessment/reporting-calendar.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import type { DaySpan } from "../feed/load.ts";
import { periodDays } from "../period/period.ts";
import { parsePeriod } from "../period/period-text.ts";

/**
 * The days a measure's figure for a period is about: up to the period's end from 1 April, for the period alone, for the
 * last twelve months, or on its last day. Where the ledger's figure says itself what it is about, that counts. Undefined
 * where the council states no days, and for a survey wave.
 */
export function stretchOf(
  measure: Pick<MeasureRow, "accumulation" | "frequency">,
  slot: Slot,
  about?: string,
): DaySpan | undefined {
  if (about !== undefined) {
    const period = parsePeriod(about);
    return period.ok ? periodDays(period.value) : undefined;
  }
  if (slot.days === undefined) return undefined;
  if (slot.key === "year" && measure.frequency === "academic-year") {
    return periodDays({ kind: "academic-year", startsIn: slot.year });
  }
  const own = periodDays(slot.own);
  if (own === undefined) return undefined;
  switch (measure.accumulation) {
    case "cumulative":
      return periodDays(slot.toDate);
    case "in-period":
      return own;
    case "rolling-12-months":
      return { from: own.to.add({ days: 1 }).subtract({ months: 12 }), to: own.to };
    case "snapshot":
      return { from: own.to, to: own.to };
    default:
      throw new Error(`Not an accumulation: ${measure.accumulation satisfies never}`);
  }
}

/** Whether a stretch begins with a month and ends with one, so that sums by month make it. */
export function isWholeMonths({ from, to }: DaySpan): boolean {
  return from.day === 1 && to.day === to.daysInMonth;
}
