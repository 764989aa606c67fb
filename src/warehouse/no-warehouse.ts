import type { Warehouse } from "./warehouse.ts";

/** A warehouse that holds nothing and takes nothing: for a site served from a ledger alone. */
export const noWarehouse: Warehouse = {
  engine: nothingHeld,
  loads: async () => [],
  load: nothingHeld,
  rejected: async () => [],
  tally: nothingHeld,
  records: async () => ({ records: [], total: 0 }),
  record: async () => undefined,
  close: async () => {},
};

async function nothingHeld(): Promise<never> {
  throw new Error("There is no warehouse here: a load or a tally was asked of a site without one");
}
