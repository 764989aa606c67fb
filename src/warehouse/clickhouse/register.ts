import { Readable } from "node:stream";
import { z } from "zod";
import type { Load } from "../../domain/feed/load.ts";
import { readLoad, writtenLoad } from "../written-load.ts";
import { clickHouseDialect } from "./clickhouse-dialect.ts";
import type { Cluster } from "./cluster.ts";
import { csvCell } from "./csv-cell.ts";
import { codeOf } from "./refusals.ts";
import { loadsTable, makeTable, wholeOf } from "./tables.ts";

/** A load that counts, and the attempt whose rows are its own. */
export type Registered = {
  readonly load: Load;
  readonly part: bigint;
  /** Columns in which no two of its records agree; undefined where that is not known. */
  readonly keys: readonly string[] | undefined;
};

const written = z.object({ load: z.string(), keys: z.array(z.string()).optional() });

const noSuchTable = 60;

/**
 * Every load that counts, of one feed or of all, the oldest first. Where two attempts at one load both ended, the first
 * of them is it.
 */
export async function registered(cluster: Cluster, feed?: string): Promise<readonly Registered[]> {
  const where = feed === undefined ? "" : ` WHERE feed = ${clickHouseDialect.text(feed)}`;
  const rows = await cluster.entry
    .rows(`SELECT _attempt, told FROM ${wholeOf(loadsTable, cluster)}${where}`)
    .catch((cause: unknown) => {
      if (codeOf(cause) === noSuchTable) return [];
      throw cause;
    });
  const found = rows
    .map(([part, told]): Registered => {
      const { load, keys } = written.parse(JSON.parse(String(told)));
      return { part: BigInt(String(part)), load: readLoad(load), keys };
    })
    .toSorted(
      (left, right) =>
        Temporal.Instant.compare(left.load.loadedAt, right.load.loadedAt) ||
        Number(left.part - right.part) ||
        left.load.id.localeCompare(right.load.id),
    );
  return [...new Map(found.toReversed().map((one) => [one.load.id, one])).values()].reverse();
}

/** Makes the load count: its row in the register is the last that is written. */
export async function register({ load, part, keys }: Registered, cluster: Cluster): Promise<void> {
  await makeTable(loadsTable, cluster);
  const columns = loadsTable.columns.map(({ name }) => name);
  const cells = [load.id, String(part), load.feed, JSON.stringify({ load: writtenLoad(load), keys })];
  const csv = `${cells.map(csvCell).join(",")}\n`;
  await cluster.entry.put(wholeOf(loadsTable, cluster), columns, Readable.from([csv], { objectMode: false }));
}
