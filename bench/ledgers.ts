import { readPackages } from "../src/ingest/read-packages.ts";
import type { OpenLedger } from "../src/ledger/open-ledger.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { importPackages } from "../src/operations/import-packages.ts";
import { writeCopies } from "./generate.ts";
import type { Tell } from "./measurement.ts";
import { exampleFolder, inFolder } from "./place.ts";

export const timesTheExample = 100;

/** What the large ledger holds, and how long it took to fill. */
export type Filled = { readonly rows: number; readonly entries: number; readonly seconds: number };

/** Fills an empty data folder with the example. */
export async function fillWithExample(dataFolder: string, example = exampleFolder): Promise<void> {
  await withLedger(dataFolder, (open) => importAll(open, example));
}

/** Fills an empty data folder with the example and copies of it: a hundred times as much in all. */
export async function fillHundredfold(dataFolder: string, tell: Tell): Promise<Filled> {
  return withLedger(dataFolder, async (open) => {
    const start = performance.now();
    const example = await importAll(open, exampleFolder);
    const copies = await inFolder(async (folder) => {
      tell(`writing ${timesTheExample - 1} copies of the example as CSV`);
      await writeCopies(await readPackages(exampleFolder), timesTheExample - 1, folder);
      tell("importing them");
      return importAll(open, folder);
    });
    return {
      rows: example.rows + copies.rows,
      entries: example.entries + copies.entries,
      seconds: (performance.now() - start) / 1000,
    };
  });
}

/** Joins, or starts, the server of a data folder for some work. */
export async function withLedger<Value>(
  dataFolder: string,
  work: (open: OpenLedger) => Promise<Value>,
): Promise<Value> {
  const open = await openLedger({ kind: "embedded", dataFolder });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

async function importAll({ ledger }: OpenLedger, path: string) {
  const packages = await readPackages(path);
  const { issues, entries, files } = await importPackages(ledger, {
    packages,
    actor: "bench",
    now: Temporal.Now.instant(),
    write: true,
    retractMissing: false,
  });
  const [first] = issues;
  if (first !== undefined) throw new Error(`${path} could not be imported: ${first.file}: ${first.message}`);
  const tables = files.flatMap((file) => file.tables);
  return { entries: entries.length, rows: tables.reduce((sum, { facts }) => sum + facts.length, 0) };
}
