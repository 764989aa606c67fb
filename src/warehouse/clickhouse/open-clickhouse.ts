import type { Warehouse } from "../warehouse.ts";

/** A warehouse on a ClickHouse server or cluster; files are read and checked under the data folder first. */
export async function openClickHouse(place: {
  readonly url: string;
  readonly dataFolder: string;
}): Promise<Warehouse> {
  throw new Error(`Not made yet: ${place.dataFolder}`);
}
