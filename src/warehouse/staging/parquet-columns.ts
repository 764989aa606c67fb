import { dirname } from "node:path";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { type DuckEngine, startEngine } from "../duckdb/engine.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

const sampled = 200;

/** The names of the columns of a Parquet file, in its order. Refuses a file that is none. */
export async function parquetColumns(path: string): Promise<readonly string[]> {
  return overParquet(path, namesIn);
}

/** The first rows of a Parquet file as text, in the order of its columns; a null is "". */
export async function parquetSample(path: string): Promise<readonly (readonly string[])[]> {
  return overParquet(path, async (engine, file) => {
    const names = await namesIn(engine, file);
    const cells = names.map((name, at) => `CAST(${duckDbDialect.name(name)} AS VARCHAR) AS _${at}`);
    const rows = await engine.query(`SELECT ${cells.join(", ")} FROM ${file} LIMIT ${sampled}`);
    return rows.map((cell) => names.map((_, at) => cell(`_${at}`) ?? ""));
  });
}

async function namesIn(engine: DuckEngine, file: string): Promise<readonly string[]> {
  const rows = await engine.query(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${file})`);
  return rows.map((cell) => cell("column_name") ?? "");
}

async function overParquet<Found>(
  path: string,
  ask: (engine: DuckEngine, file: string) => Promise<Found>,
): Promise<Found> {
  return inTemporaryFolder(async (spill) => {
    const engine = await startEngine({ folders: [dirname(path)], files: [path], spill });
    try {
      return await ask(engine, `read_parquet(${duckDbDialect.text(path)})`);
    } catch (cause) {
      throw new WarehouseTrouble(
        `${path} is no Parquet file that can be read: fetch it again from where it came from.`,
        { cause },
      );
    } finally {
      engine.close();
    }
  });
}
