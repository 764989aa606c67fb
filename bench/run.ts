// npm run bench [-- --json]: measures what the design promises and prints each number beside its limit or its peer.
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { measureAssess } from "./assess.ts";
import { measureCharts } from "./charts.ts";
import { measureCluster } from "./cluster.ts";
import { measureImport } from "./import.ts";
import { measureLedgerExtract } from "./ledger-extract.ts";
import { measureMeasurePages } from "./measure-pages.ts";
import type { Measurement } from "./measurement.ts";
import { measurePages } from "./pages.ts";
import { removeFolders } from "./place.ts";
import { measureReconcile } from "./reconcile.ts";
import { measureRecords } from "./records.ts";
import { measureReports } from "./reports.ts";
import { measureStart } from "./start.ts";
import { tableOf } from "./table.ts";

const asJson = process.argv.includes("--json");
const tell = (text: string) => process.stderr.write(process.stderr.isTTY ? `\x1b[2K\r${text}` : `${text}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, leave);

const started = performance.now();
const loadBefore = load();
const measured: Measurement[] = [];
const all = [
  measureStart,
  measureImport,
  measureLedgerExtract,
  measureAssess,
  measureReconcile,
  measureReports,
  measureCharts,
  measureMeasurePages,
  measurePages,
  measureRecords,
  measureCluster,
];
for (const measure of all) measured.push(...(await measure(tell)));
const machine = {
  node: process.version,
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? "unknown",
  memoryMegabytes: Math.round(totalmem() / 1024 ** 2),
  loadBefore,
  loadAfter: load(),
  seconds: Math.round((performance.now() - started) / 1000),
};
tell("");
process.stdout.write(
  asJson
    ? `${JSON.stringify({ machine, measured }, null, 2)}\n`
    : `${tableOf(measured)}\n${machineWords()}\n`,
);

/** Leaving by `exit` tells the servers to stop; their folders go after that. */
function leave(): never {
  process.once("exit", removeFolders);
  process.exit(130);
}

/** The load average of the last minute: above the number of cores, other work has slowed what is measured. */
function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

function machineWords(): string {
  const { node, cores, processor, memoryMegabytes, loadAfter, seconds } = machine;
  const busy = Math.max(loadBefore, loadAfter) > cores ? " Other work was slowing this machine down." : "";
  return (
    `Node ${node}, ${cores} cores (${processor}), ${memoryMegabytes} MB. ` +
    `Load average ${loadBefore} before and ${loadAfter} after; took ${seconds} s.${busy}`
  );
}
