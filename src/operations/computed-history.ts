import { type PeriodRow, periods } from "../domain/data-package/tables/cycle.ts";
import {
  type MeasureRow,
  measures,
  type ResultRow,
  results,
} from "../domain/data-package/tables/measures.ts";
import {
  type ClosedDayRow,
  type ComputedResultRow,
  closedDays,
  computedResults,
} from "../domain/data-package/tables/records.ts";
import { dayOf } from "../domain/period/day-of.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";

/** What the ledger says of measures that are worked out from records, as at a point. */
export type ComputedHistory = {
  readonly measures: readonly MeasureRow[];
  readonly results: readonly ResultRow[];
  readonly lineage: readonly ComputedResultRow[];
  readonly periods: readonly PeriodRow[];
  readonly closedDays: readonly ClosedDayRow[];
  /** The day it is looked at. */
  readonly on: Temporal.PlainDate;
};

export async function readComputedHistory(
  ledger: Ledger,
  at: AsAt,
  keys: readonly string[],
): Promise<ComputedHistory> {
  const among = [{ column: "measure", values: keys }];
  return {
    measures: await readRows(ledger, measures, at, among),
    results: await readRows(ledger, results, at, among),
    lineage: await readRows(ledger, computedResults, at, among),
    periods: await readRows(ledger, periods, at),
    closedDays: await readRows(ledger, closedDays, at),
    on: dayOf(at.known),
  };
}
