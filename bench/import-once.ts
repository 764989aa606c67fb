// Run as a process of its own, as `outturn import` is: reads packages, imports them and tells what it took.
import type { PoolConfig } from "pg";
import { readPackages } from "../src/ingest/read-packages.ts";
import { connect } from "../src/ledger/database.ts";
import { importPackages } from "../src/operations/import-packages.ts";

const [connection = "{}", path = ""] = process.argv.slice(2);
const ledger = connect(JSON.parse(connection) as PoolConfig);
const start = performance.now();
const packages = await readPackages(path);
const read = performance.now();
const report = await importPackages(ledger, {
  packages,
  actor: "bench",
  now: Temporal.Now.instant(),
  write: true,
  retractMissing: false,
});
const end = performance.now();
await ledger.destroy();
const rows = report.files.flatMap(({ tables }) => tables).reduce((sum, { facts }) => sum + facts.length, 0);
const told = {
  seconds: (end - start) / 1000,
  reading: (read - start) / 1000,
  rows,
  entries: report.entries.length,
  issues: report.issues.length,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(told)}\n`);
