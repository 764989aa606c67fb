import { after } from "node:test";
import { findClickHouse, noClickHouse } from "../../scripts/install-clickhouse.ts";
import { type ClickHouseCluster, startClickHouseCluster } from "../clickhouse-cluster.ts";

/** Two ClickHouse servers for the test file that asks, gone when its tests are over. */
export async function clickHouseServers(): Promise<ClickHouseCluster> {
  const program = findClickHouse();
  if (program === undefined) throw new Error(noClickHouse);
  const cluster = await startClickHouseCluster(program);
  after(() => cluster.close());
  return cluster;
}
