import type { Warehouse } from "../warehouse.ts";

/** A warehouse of Parquet files in the folder “warehouse” of the data folder, worked on by DuckDB. */
export async function openDuckDb(dataFolder: string): Promise<Warehouse> {
  throw new Error(`Not made yet: ${dataFolder}`);
}
