import { type OpenLedger, openLedger } from "../ledger/open-ledger.ts";
import { type Configuration, configure } from "./configuration.ts";
import type { Effects } from "./effects.ts";

/** Opens the configured ledger for one command and closes it whatever happens. */
export async function withLedger<Answer>(
  effects: Effects,
  data: string | undefined,
  work: (open: OpenLedger, configuration: Configuration) => Promise<Answer>,
): Promise<Answer> {
  const configuration = configure(effects.environment, data);
  const open = await openLedger(configuration.ledger);
  try {
    return await work(open, configuration);
  } finally {
    await open.close();
  }
}
