import { join } from "node:path";
import { installClickHouse, noClickHouse } from "../scripts/install-clickhouse.ts";
import { loadsInEffect } from "../src/domain/feed/in-effect.ts";
import type { TallyQuery } from "../src/domain/records/tally.ts";
import { layRecordFile } from "../src/ingest/record-file/lay-record-file.ts";
import { openClickHouse } from "../src/warehouse/clickhouse/open-clickhouse.ts";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import {
  type ClickHouseCluster,
  clusterAccount,
  startClickHouseCluster,
} from "../test/clickhouse-cluster.ts";
import { callsFeed, writeCalls } from "./calls.ts";
import { type Measurement, median, percentile, type Tell } from "./measurement.ts";
import { inFolder } from "./place.ts";

const million = 1_000_000;
const asked = 40;

/**
 * Records on ClickHouse: taken in and asked for on one server and on two shards, which share this machine's cores here.
 * Nothing where there is no ClickHouse.
 */
export async function measureCluster(tell: Tell, rows = 10 * million): Promise<Measurement[]> {
  const program = installClickHouse();
  if (program === undefined) {
    tell(`${noClickHouse} Its rates are left out.\n`);
    return [];
  }
  return inFolder(async (folder) => {
    const path = join(folder, "calls.csv");
    tell(`writing ${rows} calls`);
    await writeCalls(path, rows);
    const servers = await startClickHouseCluster(program);
    try {
      const places = [
        { name: "one ClickHouse server", url: await servers.alone() },
        { name: "two shards", url: await servers.cluster() },
      ];
      const measured: Measurement[] = [];
      for (const place of places)
        measured.push(...(await measureAt(place, { path, folder, rows, servers }, tell)));
      return measured;
    } finally {
      await servers.close();
    }
  });
}

type Work = {
  readonly path: string;
  readonly folder: string;
  readonly rows: number;
  readonly servers: ClickHouseCluster;
};

async function measureAt(
  { name, url }: { readonly name: string; readonly url: string },
  { path, folder, rows, servers }: Work,
  tell: Tell,
): Promise<Measurement[]> {
  const warehouse = await openClickHouse({ url, dataFolder: join(folder, name) });
  const of = `${rows / million} M records, ${name}`;
  try {
    tell(`loading ${of}`);
    const seconds = await load(warehouse, path, rows);
    tell(`asking ${of}`);
    const database = new URL(url).pathname.slice(1);
    const table = url.includes(clusterAccount.cluster) ? "records_bench_calls" : "local_records_bench_calls";
    const bare = `SELECT team, count(), countIf(answered = 1) FROM ${database}.${table} GROUP BY team`;
    const ours: number[] = [];
    const peers: number[] = [];
    const query = await byTeam(warehouse);
    for (let round = 0; round < asked; round += 1) {
      peers.push(await timed(() => servers.ask(1, bare)));
      ours.push(await timed(() => warehouse.tally(query)));
    }
    const peer = { name: "the same by a bare query", value: median(peers) };
    return [
      {
        name: `Load of ${of}`,
        value: rows / seconds,
        unit: "rows/s",
        note: `${seconds.toFixed(1)} s, with all checks`,
      },
      { name: `Grouped drill-down of ${of}`, value: median(ours), unit: "ms", peer },
      { name: `Grouped drill-down of ${of}, p99`, value: percentile(ours, 0.99), unit: "ms" },
    ];
  } finally {
    await warehouse.close();
  }
}

async function byTeam(warehouse: Warehouse): Promise<TallyQuery> {
  const feed = callsFeed();
  return {
    feed,
    loads: loadsInEffect(await warehouse.loads(feed.feed)),
    tallies: [{ tally: "count" }, { tally: "count", where: { column: "answered", in: [true] } }],
    by: [{ by: "column", column: "team" }],
  };
}

async function load(warehouse: Warehouse, path: string, rows: number): Promise<number> {
  const feed = callsFeed();
  const began = performance.now();
  const laid = await layRecordFile(path, feed, {});
  if (laid.kind !== "laid") throw new Error(`${path} was not laid out: ${laid.kind}`);
  const { plain, file, skipped, lastLook, dispose } = laid.laid;
  const outcome = await warehouse.load({
    feed,
    definition: "0".repeat(64),
    plain,
    file,
    skipped,
    lastLook,
    by: "bench",
    at: Temporal.Now.instant(),
    spellings: new Map(),
  });
  await dispose();
  if (outcome.kind !== "loaded" || outcome.load.records !== rows) throw new Error("A load lost records.");
  return (performance.now() - began) / 1000;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
