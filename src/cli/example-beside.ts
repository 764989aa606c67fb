import { resolve } from "node:path";
import type { Logger } from "pino";
import type { Ledger } from "../ledger/database.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { Effects } from "./effects.ts";
import { loadListed } from "./load-listed.ts";
import { publishListed } from "./publish-listed.ts";

type Example = {
  readonly folder: string;
  /** Whether it has just been loaded into an empty ledger. */
  readonly isNew: boolean;
  readonly signal: AbortSignal;
};

/**
 * What an example has beside its packages, done one after another while the site is served: its reports are published,
 * its records loaded. What breaks is logged and ends nothing else.
 */
export async function exampleBeside(
  ledger: Ledger,
  warehouse: Warehouse,
  { folder, isNew, signal }: Example,
  effects: Effects,
  log: Pick<Logger, "info" | "error">,
): Promise<void> {
  const begun = { folder: resolve(folder), isNew, signal };
  const published = (report: string, version: string) =>
    log.info({ report, version }, "a report was published");
  await publishListed(ledger, { ...begun, published }, effects).catch((cause: unknown) =>
    log.error({ err: cause }, "the example's reports could not be published"),
  );
  const loaded = (file: string, records: number) => log.info({ file, records }, "records were loaded");
  await loadListed(ledger, warehouse, { ...begun, loaded }, effects).catch((cause: unknown) =>
    log.error({ err: cause }, "the example's records could not be loaded"),
  );
}
