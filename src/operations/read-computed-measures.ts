import type { HeldComputedMeasure } from "../domain/computed-measure/proposal.ts";
import { type ComputedMeasureRow, computedMeasures } from "../domain/data-package/tables/records.ts";
import { readComputedMeasure } from "../ingest/computed-measure-file.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";

/** How measures are worked out, as held at a point, by measure and part; of some measures alone where they are named. */
export async function readComputedMeasures(
  ledger: Ledger,
  at: AsAt,
  measures?: readonly string[],
): Promise<readonly HeldComputedMeasure[]> {
  const among = measures === undefined ? [] : [{ column: "measure", values: measures }];
  const rows = await readRows(ledger, computedMeasures, at, among);
  const place = ({ measure, part }: ComputedMeasureRow) => `${measure} ${part}`;
  return rows.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)).map(heldMeasure);
}

const kept = new Map<string, HeldComputedMeasure>();
const mostKept = 1_000;

/** A definition is checked before it is written, so one that can't be read comes from a newer version of Outturn. */
function heldMeasure({ measure, part, definition, sha256 }: ComputedMeasureRow): HeldComputedMeasure {
  const known = kept.get(definition);
  if (known !== undefined) return known;
  const read = readComputedMeasure(definition);
  if (!read.ok) {
    const [first] = read.issues;
    throw new Error(
      `How ${measure} (${part}) is worked out can't be read: ${first?.field}: ${first?.message}`,
    );
  }
  if (kept.size >= mostKept) kept.clear();
  const held = { measure: read.value, sha256 };
  kept.set(definition, held);
  return held;
}
