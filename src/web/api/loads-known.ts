import type { Load } from "../../domain/feed/load.ts";
import type { Visit } from "../visit.ts";

/** The loads that were known at the point of a visit, of one feed or of all; the oldest first. */
export async function loadsKnown({ reading }: Visit, feed?: string): Promise<readonly Load[]> {
  const loads = await reading.warehouse.loads(feed);
  return loads.filter(({ loadedAt }) => Temporal.Instant.compare(loadedAt, reading.at.known) <= 0);
}
