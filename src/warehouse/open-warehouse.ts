import type { Warehouse } from "./warehouse.ts";

/** Where records are kept: in files of the data folder, or on a ClickHouse server or cluster. */
export type WarehousePlace =
  | { readonly kind: "embedded"; readonly dataFolder: string }
  | { readonly kind: "clickhouse"; readonly url: string; readonly dataFolder: string };

/**
 * Opens a warehouse. Nothing is loaded, connected to or made before it is first asked for something, so that opening
 * costs a start nothing.
 */
export function openWarehouse(place: WarehousePlace): Warehouse {
  let opened: Promise<Warehouse> | undefined;
  const warehouse = () => {
    opened ??= open(place);
    return opened;
  };
  return {
    engine: async () => (await warehouse()).engine(),
    loads: async (feed) => (await warehouse()).loads(feed),
    load: async (request) => (await warehouse()).load(request),
    rejected: async (...of) => (await warehouse()).rejected(...of),
    tally: async (query) => (await warehouse()).tally(query),
    records: async (...of) => (await warehouse()).records(...of),
    record: async (...of) => (await warehouse()).record(...of),
    close: async () => {
      if (opened !== undefined) await (await opened).close();
    },
  };
}

async function open(place: WarehousePlace): Promise<Warehouse> {
  if (place.kind === "embedded") {
    const { openDuckDb } = await import("./duckdb/open-duckdb.ts");
    return openDuckDb(place.dataFolder);
  }
  const { openClickHouse } = await import("./clickhouse/open-clickhouse.ts");
  return openClickHouse(place);
}
