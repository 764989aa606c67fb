import { openDuckDb } from "../../src/warehouse/duckdb/open-duckdb.ts";
import { warehouseContract } from "./warehouse-contract.ts";

warehouseContract("DuckDB", openDuckDb);
