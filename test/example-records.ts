import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadListed } from "../src/cli/load-listed.ts";
import type { Ledger } from "../src/ledger/database.ts";
import { openDuckDb } from "../src/warehouse/duckdb/open-duckdb.ts";

const exampleFolder = join(import.meta.dirname, "../examples/stockport");

/** Two of three years of calls: as many records as all else together, and of no other kind. */
const leftOut = ["contact-centre-calls-2017-18.csv", "contact-centre-calls-2018-19.csv"];

/** The data folder whose warehouse holds the example's records: one for a test run, or for this process by itself. */
export function recordsDataFolder(): string {
  return dataFolderOf(process.env["OUTTURN_TEST_TEMPLATES"] ?? `outturn-test-${process.pid}`);
}

function dataFolderOf(run: string): string {
  return join(tmpdir(), `${run}-records`);
}

/** Loads the example's made-up records as `outturn serve` does, into the warehouse that test files share and only read. */
export async function loadExampleRecords(ledger: Ledger): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "outturn-test-example-"));
  const warehouse = await openDuckDb(recordsDataFolder());
  const told: string[] = [];
  try {
    for (const part of ["records", "council"])
      await cp(join(exampleFolder, part), join(folder, part), { recursive: true });
    await withoutFiles(join(folder, "records/load.json"));
    const signal = new AbortController().signal;
    await loadListed(
      ledger,
      warehouse,
      { folder, isNew: true, signal, loaded: () => undefined },
      {
        environment: {},
        now: () => Temporal.Now.instant(),
        user: () => "tester",
        print: () => undefined,
        tell: (text) => told.push(text),
        watched: false,
        stopped: async () => undefined,
      },
    );
  } finally {
    await warehouse.close();
    await rm(folder, { recursive: true, force: true });
  }
  if (told.length > 0) throw new Error(told.join(""));
}

async function withoutFiles(path: string): Promise<void> {
  const list: { files: { file: string }[] } = JSON.parse(await readFile(path, "utf8"));
  const files = list.files.filter(({ file }) => !leftOut.includes(file));
  await writeFile(path, JSON.stringify({ ...list, files }));
}

/** Takes away what a run, or this process, loaded. */
export async function takeAwayRecords(run: string | undefined): Promise<void> {
  await rm(run === undefined ? recordsDataFolder() : dataFolderOf(run), { recursive: true, force: true });
}
