import { results } from "../src/domain/data-package/tables/measures.ts";
import { decimal } from "../src/domain/value/decimal.ts";
import type { Ledger } from "../src/ledger/database.ts";
import { openDuckDb } from "../src/warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../src/warehouse/warehouse.ts";
import { serve } from "../src/web/server.ts";
import type { ExampleSite } from "./example-site.ts";
import { freshLedger } from "./fresh-ledger.ts";
import { madeRow } from "./made-row.ts";
import { requestsCouncil, y2019 } from "./requests-council.ts";
import { loadRequests, someRequests } from "./requests-loads.ts";
import { tell } from "./tell.ts";

/** A council whose printed figure for the half year agrees with its records, 9 of 10, and that for the year does not: 17 of 20. */
export async function fillRequests(ledger: Ledger, warehouse: Warehouse, folder: string): Promise<void> {
  await requestsCouncil(ledger);
  const printed = (period: string, value: string) =>
    madeRow(results, { measure: "RES4.1", year: y2019, period, value: decimal(value) });
  await tell(ledger, {
    on: "2020-04-02",
    facts: [
      { table: results, row: printed("mid-year", "90.0") },
      { table: results, row: printed("year", "86.0") },
    ],
  });
  const first = someRequests("a", { received: "2019-04-02", answered: "2019-04-30", count: 10, inTime: 9 });
  const last = someRequests("b", { received: "2020-03-31", answered: "2020-04-20", count: 10, inTime: 8 });
  const requests = [...first, ...last];
  await loadRequests(warehouse, folder, { name: "2019.csv", at: "2020-06-01T09:00:00Z", requests });
}

/** The same council, served on a free port of loopback. */
export async function requestsSite(folder: string): Promise<ExampleSite> {
  const fresh = await freshLedger();
  const warehouse = await openDuckDb(folder);
  await fillRequests(fresh.ledger, warehouse, folder);
  const problems: unknown[] = [];
  const site = await serve(fresh.ledger, {
    ...{ port: 0, host: "127.0.0.1", warehouse },
    report: ({ cause }) => problems.push(cause),
  });
  return {
    ...fresh,
    address: site.address,
    problems,
    close: async () => {
      await site.close();
      await warehouse.close();
      await fresh.close();
    },
  };
}
