// Run as a process of its own, as `outturn feed load` is: lays a file out, reads, checks and keeps it, and tells what it took.

import { layRecordFile } from "../src/ingest/record-file/lay-record-file.ts";
import { openDuckDb } from "../src/warehouse/duckdb/open-duckdb.ts";
import { asked, callsFeed } from "./calls.ts";

const [way = "", path = "", folder = ""] = process.argv.slice(2);

const start = performance.now();
const records = way === "bare" ? await bareLoad() : await ourLoad();
const told = {
  records,
  seconds: (performance.now() - start) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(told)}\n`);

/** What DuckDB does by itself: it guesses types, checks nothing and keeps no line numbers. */
async function bareLoad(): Promise<number> {
  const file = `${folder}/bare.parquet`;
  const rows = await asked(`copy (select * from read_csv('${path}')) to '${file}'`);
  return Number(rows[0]?.[0]);
}

async function ourLoad(): Promise<number> {
  const feed = callsFeed();
  const laid = await layRecordFile(path, feed, {});
  if (laid.kind !== "laid") throw new Error(`${path} was not laid out: ${JSON.stringify(laid)}`);
  const warehouse = await openDuckDb(folder);
  const outcome = await warehouse.load({
    feed,
    definition: "0".repeat(64),
    plain: laid.laid.plain,
    file: laid.laid.file,
    skipped: laid.laid.skipped,
    by: "bench",
    at: Temporal.Now.instant(),
    spellings: new Map(),
    lastLook: laid.laid.lastLook,
  });
  await laid.laid.dispose();
  await warehouse.close();
  if (outcome.kind !== "loaded") throw new Error(`${path} was not loaded: ${outcome.kind}`);
  return outcome.load.records;
}
