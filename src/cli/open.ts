import type { Ledger } from "../ledger/database.ts";
import { type OpenLedger, openLedger } from "../ledger/open-ledger.ts";
import { openWarehouse } from "../warehouse/open-warehouse.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { type Configuration, configure, type Given } from "./configuration.ts";
import type { Effects } from "./effects.ts";

/** Opens the configured ledger for one command and closes it whatever happens. */
export function withLedger<Answer>(
  { environment }: Pick<Effects, "environment">,
  data: string | undefined,
  work: (open: OpenLedger) => Promise<Answer>,
): Promise<Answer> {
  return withConfigured(environment, { data }, work);
}

/** The same, for a command whose options take the place of other settings too. */
export async function withConfigured<Answer>(
  environment: Effects["environment"],
  given: Given,
  work: (open: OpenLedger, configuration: Configuration) => Promise<Answer>,
): Promise<Answer> {
  const configuration = configure(environment, given);
  const open = await openLedger(configuration.ledger);
  try {
    return await work(open, configuration);
  } finally {
    await open.close();
  }
}

/** The ledger and the warehouse for one command; both are closed whatever happens. */
export function withRecords<Answer>(
  { environment }: Pick<Effects, "environment">,
  data: string | undefined,
  work: (ledger: Ledger, warehouse: Warehouse, configuration: Configuration) => Promise<Answer>,
): Promise<Answer> {
  return withConfigured(environment, { data }, async ({ ledger }, configuration) => {
    const warehouse = openWarehouse(configuration.warehouse);
    try {
      return await work(ledger, warehouse, configuration);
    } finally {
      await warehouse.close();
    }
  });
}
