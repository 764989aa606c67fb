import { openClickHouse } from "../../src/warehouse/clickhouse/open-clickhouse.ts";
import { warehouseContract } from "../conformance/warehouse-contract.ts";
import { currentClickHouse } from "./current-clickhouse.ts";

const url = await currentClickHouse();

warehouseContract("the ClickHouse of today", (dataFolder) => openClickHouse({ url, dataFolder }));
