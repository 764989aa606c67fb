import { openClickHouse } from "../../src/warehouse/clickhouse/open-clickhouse.ts";
import { warehouseContract } from "../conformance/warehouse-contract.ts";
import { clickHouseServers } from "./clickhouse-servers.ts";

const servers = await clickHouseServers();

warehouseContract("two shards of ClickHouse", async (dataFolder) =>
  openClickHouse({ url: await servers.cluster(), dataFolder }),
);
