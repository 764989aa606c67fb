import { openDuckDb } from "../src/warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import { serve } from "../src/web/server.ts";
import { recordsDataFolder, takeAwayRecords } from "./example-records.ts";
import type { ExampleSite } from "./example-site.ts";
import { freshLedger } from "./fresh-ledger.ts";
import { templatesSetting } from "./ledger-template.ts";

/** The example with its made-up records: its ledger, and the warehouse, which is only to be read. */
export type RecordsSite = ExampleSite & { readonly warehouse: Warehouse };

/**
 * The example with its records loaded, measures worked out from them and confirmed, served on a free port of loopback.
 * In a run of many files they are loaded once; the warehouse is shared, so nothing may be loaded into it.
 */
export async function recordsSite(): Promise<RecordsSite> {
  const fresh = await freshLedger({ example: "stockport-records" });
  const warehouse = await openDuckDb(recordsDataFolder());
  const problems: unknown[] = [];
  const site = await serve(fresh.ledger, {
    port: 0,
    host: "127.0.0.1",
    warehouse,
    report: ({ cause }) => problems.push(cause),
  });
  return {
    ...fresh,
    warehouse,
    address: site.address,
    problems,
    close: async () => {
      await site.close();
      await warehouse.close();
      await fresh.close();
      if (process.env[templatesSetting] === undefined) await takeAwayRecords(undefined);
    },
  };
}
