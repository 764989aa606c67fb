import type { Feed } from "../../domain/feed/feed.ts";
import type { LoadInEffect } from "../../domain/feed/load.ts";
import type { Cluster } from "./cluster.ts";
import type { RecordPlace } from "./read-records.ts";
import { type Registered, registered } from "./register.ts";
import { columnsOn, missingColumns, recordsTable, wholeOf } from "./tables.ts";

type Known = {
  readonly loads: ReadonlyMap<string, Registered>;
  readonly columns: ReadonlyMap<string, string>;
};

/** What was found of a feed. A load never changes, nor a column: they are asked for again where one is not known. */
const found = new WeakMap<Cluster, Map<string, Known>>();

/** Finds the attempts of the loads, and what the table of a feed has not got yet. */
export async function placeOfRecords(
  cluster: Cluster,
  feed: Feed,
  loads: readonly LoadInEffect[],
): Promise<RecordPlace> {
  const table = recordsTable(feed);
  const before = found.get(cluster)?.get(feed.feed);
  const { loads: known, columns } =
    before !== undefined &&
    loads.every(({ load }) => before.loads.has(load.id)) &&
    feed.columns.every(({ name }) => before.columns.has(name))
      ? before
      : await ask(cluster, feed);
  return {
    server: cluster.entry,
    table: wholeOf(table, cluster),
    missing: new Map(missingColumns(table, columns, cluster.entry).map(({ name, type }) => [name, type])),
    known,
  };
}

async function ask(cluster: Cluster, feed: Feed): Promise<Known> {
  const [loads, columns] = await Promise.all([
    registered(cluster, feed.feed),
    columnsOn(cluster.entry, `local_${recordsTable(feed).name}`, cluster),
  ]);
  const known = { loads: new Map(loads.map((one) => [one.load.id, one])), columns };
  const all = found.get(cluster) ?? new Map<string, Known>();
  found.set(cluster, all.set(feed.feed, known));
  return known;
}
