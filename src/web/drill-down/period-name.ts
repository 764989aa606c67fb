import { yearSlug } from "../../domain/period/financial-year.ts";
import type { DrillPeriod } from "./drill.ts";

/** What an address calls a period that stands beside others: 2018-19 is a year, 2018-19.q1 a period of it. */
export function periodName({ slot }: DrillPeriod): string {
  return slot.key === "year" ? yearSlug(slot.year) : `${yearSlug(slot.year)}.${slot.key}`;
}
