import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { DuckEngine } from "../duckdb/engine.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import type { Attempt } from "./attempt.ts";
import type { Cluster } from "./cluster.ts";
import { pieces, type Sent } from "./staged-csv.ts";
import { localOf, type Table, wholeOf } from "./tables.ts";

/** Sends rows to a table, and sees that each is there, on every replica of its shard. */
export async function sendRows(
  engine: DuckEngine,
  sent: Sent,
  table: Table,
  cluster: Cluster,
  { attempt, signal }: { readonly attempt: Attempt; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  let rows = 0;
  for await (const piece of pieces(engine, sent, attempt.folder)) {
    signal?.throwIfAborted();
    const csv = createReadStream(piece.path, { highWaterMark: 1024 * 1024 });
    await cluster.entry.put(wholeOf(table, cluster), sent.columns, csv, signal);
    await rm(piece.path);
    rows += piece.rows;
  }
  await seeThatAllAreThere(rows, table, cluster, attempt.part);
}

/** Counts the rows of an attempt on every server. */
export async function seeThatAllAreThere(
  rows: number,
  table: Table,
  cluster: Cluster,
  part: bigint,
): Promise<void> {
  const held = await Promise.all(
    cluster.members.map(async ({ server, shard }) => {
      const [found] = await server.rows(`SELECT count() FROM ${localOf(table)} WHERE _attempt = ${part}`);
      return { place: server.place, shard, rows: Number(found?.[0]) };
    }),
  );
  const byShard = new Map(held.map((one) => [one.shard, one]));
  for (const one of held) {
    const twin = byShard.get(one.shard);
    if (twin === undefined || twin.rows === one.rows) continue;
    throw new WarehouseTrouble(
      `${one.place} has ${one.rows} of the rows that ${twin.place} has ${twin.rows} of, though both hold the same shard: set internal_replication to false for the cluster ${cluster.name}, so that each replica is written to. Nothing was loaded.`,
    );
  }
  const all = [...byShard.values()].reduce((sum, one) => sum + one.rows, 0);
  if (all !== rows) {
    throw new WarehouseTrouble(
      `${rows} rows were sent to ClickHouse and ${all} are there: somebody or something removed or added some meanwhile. Nothing was loaded; load the file again.`,
    );
  }
}
