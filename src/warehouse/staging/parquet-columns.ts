import { dirname } from "node:path";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { startEngine } from "../duckdb/engine.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** The names of the columns of a Parquet file, in its order. Refuses a file that is none. */
export async function parquetColumns(path: string): Promise<readonly string[]> {
  return inTemporaryFolder(async (spill) => {
    const engine = await startEngine({ folders: [dirname(path)], files: [path], spill });
    try {
      const rows = await engine.query(
        `SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(${duckDbDialect.text(path)}))`,
      );
      return rows.map((cell) => cell("column_name") ?? "");
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
