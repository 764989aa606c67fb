import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PoolConfig } from "pg";
import { type Databases, openDatabases, run } from "./databases.ts";
import { writeManyResults } from "./many-results.ts";
import { type Measurement, median, type Tell } from "./measurement.ts";
import { exampleFolder, inFolder, openToServer } from "./place.ts";

const exampleRounds = 5;
const manyRounds = 3;
const manyResults = 100_000;

/** What one import came to, as import-once.ts tells it. */
type Import = {
  readonly seconds: number;
  readonly reading: number;
  readonly rows: number;
  readonly entries: number;
  readonly issues: number;
  readonly megabytes: number;
};

/** Reading and importing the example, and a package of 100,000 results, each by a new process into an empty ledger. */
export function measureImport(tell: Tell): Promise<Measurement[]> {
  return inFolder(async (data) => {
    const databases = await openDatabases(data);
    try {
      const example = await importTimes(databases, exampleFolder, exampleRounds, tell);
      const many = await inFolder(async (folder) => {
        await writeManyResults(folder, manyResults);
        return importTimes(databases, folder, manyRounds, tell);
      });
      const copying = await copySeconds(databases, many.last);
      return measurements(example.imports, many.imports, copying);
    } finally {
      await databases.close();
    }
  });
}

async function importTimes(databases: Databases, path: string, rounds: number, tell: Tell) {
  const imports: Import[] = [];
  let last: PoolConfig = {};
  for (let round = 1; round <= rounds; round += 1) {
    last = await databases.emptyLedger();
    tell(`import ${round} of ${rounds}`);
    imports.push(await importOnce(last, path));
  }
  return { imports, last };
}

export async function importOnce(connection: PoolConfig, path: string): Promise<Import> {
  const script = join(import.meta.dirname, "import-once.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(connection), path]);
  const told = JSON.parse(stdout) as Import;
  if (told.issues > 0 || told.entries === 0)
    throw new Error(`The import of ${path} wrote nothing: ${stdout}`);
  return told;
}

/** A bare COPY of the results of a ledger into a table with the same columns and nothing that guards it. */
async function copySeconds(databases: Databases, imported: PoolConfig): Promise<number> {
  return inFolder(async (folder) => {
    const superuser = databases.asSuperuser(imported);
    await openToServer(folder);
    const file = join(folder, "results.copy");
    await run(superuser, `copy results to '${file}'`);
    const times: number[] = [];
    for (let round = 1; round <= manyRounds; round += 1) {
      await run(superuser, `create table unguarded_${round} as select * from results where false`);
      times.push(await run(superuser, `copy unguarded_${round} from '${file}'`));
    }
    return median(times) / 1000;
  });
}

function measurements(example: readonly Import[], many: readonly Import[], copying: number): Measurement[] {
  const seconds = (imports: readonly Import[]) => median(imports.map((each) => each.seconds));
  const note = (imports: readonly Import[]) =>
    `median of ${imports.length}; ${imports[0]?.rows.toLocaleString("en-GB")} rows; ` +
    `reading the files ${median(imports.map(({ reading }) => reading)).toFixed(2)} s of it`;
  return [
    { name: "Import of the example", value: seconds(example), unit: "s", limit: 1, note: note(example) },
    { name: "Import of 100,000 results", value: seconds(many), unit: "s", limit: 10, note: note(many) },
    {
      name: "Import of 100,000 results, rows a second",
      value: (many[0]?.rows ?? 0) / seconds(many),
      unit: "rows/s",
      peer: { name: "bare COPY of the results, unguarded", value: manyResults / copying },
    },
    {
      name: "Import of 100,000 results, memory at its peak",
      value: Math.max(...many.map(({ megabytes }) => megabytes)),
      unit: "MB",
      note: "the importing process alone",
    },
  ];
}
