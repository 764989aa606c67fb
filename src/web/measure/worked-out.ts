import { readComputedMeasures } from "../../operations/read-computed-measures.ts";
import { WarehouseTrouble } from "../../warehouse/warehouse-trouble.ts";
import { type Proposed, proposedAt } from "../proposals/proposed.ts";
import type { Visit } from "../visit.ts";

/** How a measure is worked out from records: what they say, or that they can't be reached. */
export type MeasureWorkedOut = Proposed | "not reached";

/** Undefined for a measure that is not worked out from records, which is most. */
export async function measureWorkedOut(visit: Visit, measure: string): Promise<MeasureWorkedOut | undefined> {
  const { ledger, at } = visit.reading;
  if ((await readComputedMeasures(ledger, at, [measure])).length === 0) return undefined;
  try {
    return await proposedAt(visit, [measure]);
  } catch (cause) {
    if (cause instanceof WarehouseTrouble) return "not reached";
    throw cause;
  }
}
