import type { Feed } from "../../domain/feed/feed.ts";
import type { Cluster } from "./cluster.ts";
import type { RecordPlace } from "./read-records.ts";
import { registered } from "./register.ts";
import { columnsOn, missingColumns, recordsTable, wholeOf } from "./tables.ts";

/** Finds the attempts of the loads, and what the table of a feed has not got yet. */
export async function placeOfRecords(cluster: Cluster, feed: Feed): Promise<RecordPlace> {
  const table = recordsTable(feed);
  const [known, held] = await Promise.all([
    registered(cluster, feed.feed),
    columnsOn(cluster.entry, `local_${table.name}`, cluster),
  ]);
  return {
    server: cluster.entry,
    table: wholeOf(table, cluster),
    missing: new Map(missingColumns(table, held, cluster.entry).map(({ name, type }) => [name, type])),
    keysOf: new Map(known.map(({ load, keys }) => [load.id, keys])),
    partOf: new Map(known.map(({ load, part }) => [load.id, part])),
  };
}
