import { createHash } from "node:crypto";
import type { TallyQuery, TallyRow } from "../domain/records/tally.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

const mostKept = 200;
const kept = new WeakMap<Warehouse, Map<string, Promise<readonly TallyRow[]>>>();

/**
 * The answer to a tally, which is asked once while the loads that count and the question stay the same: loads never
 * change, so that a new one is another question. `definition` is the SHA-256 of the feed's.
 */
export function keptTally(
  warehouse: Warehouse,
  query: TallyQuery,
  definition: string,
): Promise<readonly TallyRow[]> {
  const answers = kept.get(warehouse) ?? new Map<string, Promise<readonly TallyRow[]>>();
  kept.set(warehouse, answers);
  const key = keyOf(query, definition);
  const known = answers.get(key);
  answers.delete(key);
  const answer = known ?? warehouse.tally(query);
  answers.set(key, answer);
  // What failed is asked again the next time.
  answer.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
  return answer;
}

function keyOf({ loads, calendars, feed: _, ...asked }: TallyQuery, definition: string): string {
  const inEffect = loads.map(({ load, without }) => [load.id, without]);
  const counted = [...(calendars ?? [])];
  const text = JSON.stringify([definition, inEffect, counted, asked]);
  return createHash("sha256").update(text).digest("hex");
}
