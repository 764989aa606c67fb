import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeCalls } from "./calls.ts";
import { measureDrillDown } from "./drill-down.ts";
import { type Measurement, median, type Tell } from "./measurement.ts";
import { inFolder } from "./place.ts";

const million = 1_000_000;
const rounds = 3;
const sizes = [1, 10, 50] as const;
/** The size the limits are for. */
const judged = 10;

type Loaded = { readonly records: number; readonly seconds: number; readonly megabytes: number };

/** Records: taken in with all checks beside what DuckDB does bare, and what lies behind figures asked for over HTTP. */
export async function measureRecords(tell: Tell): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const size of sizes) measured.push(...(await ofSize(size, tell)));
  return measured;
}

function ofSize(size: (typeof sizes)[number], tell: Tell): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const path = join(folder, "calls.csv");
    tell(`writing ${size} M calls`);
    const bytes = await writeCalls(path, size * million);
    const loads = await loadRounds(path, folder, size, tell);
    await rm(path);
    return [...loadMeasurements(size, bytes, loads), ...(await drillMeasurements(size, folder, tell))];
  });
}

type Rounds = { readonly ours: readonly Loaded[]; readonly bare: readonly Loaded[] };

/** Ours and the bare engine in turns, so that both meet the same load of the machine. */
async function loadRounds(path: string, folder: string, size: number, tell: Tell): Promise<Rounds> {
  const ours: Loaded[] = [];
  const bare: Loaded[] = [];
  const times = size === judged ? rounds : 1;
  for (let round = 1; round <= times; round += 1) {
    tell(`loading ${size} M calls, ${round} of ${times}`);
    const data = join(folder, `data-${round}`);
    bare.push(await loadOnce("bare", path, folder));
    ours.push(await loadOnce("ours", path, data));
    if (round < times) await rm(data, { recursive: true });
  }
  if (ours.some(({ records }) => records !== size * million)) throw new Error("A load lost records.");
  return { ours, bare };
}

async function loadOnce(way: "ours" | "bare", path: string, folder: string): Promise<Loaded> {
  const script = join(import.meta.dirname, "load-once.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, way, path, folder]);
  return JSON.parse(stdout);
}

function loadMeasurements(size: number, bytes: number, { ours, bare }: Rounds): readonly Measurement[] {
  const value = median(ours.map(({ seconds }) => seconds));
  const peer = median(bare.map(({ seconds }) => seconds));
  const note = `${Math.round(bytes / 1e6)} MB of CSV, ${Math.round((size * million) / value).toLocaleString("en-GB")} records/s`;
  const load: Measurement = {
    name: `Load of ${size} M records with checks`,
    value,
    unit: "s",
    ...(size === judged && { limit: 2 * peer }),
    peer: { name: "DuckDB's read_csv to Parquet", value: peer },
    note,
  };
  const memory: Measurement = {
    name: `Load of ${size} M records, memory at its peak`,
    value: Math.max(...ours.map(({ megabytes }) => megabytes)),
    unit: "MB",
    limit: 1000,
  };
  return [load, memory];
}

async function drillMeasurements(size: number, folder: string, tell: Tell): Promise<readonly Measurement[]> {
  const times = size === judged ? rounds : 1;
  return measureDrillDown(
    { dataFolder: join(folder, `data-${times}`), millions: size, judged: size === judged },
    tell,
  );
}
