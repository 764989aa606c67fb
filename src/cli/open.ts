import { type OpenLedger, openLedger } from "../ledger/open-ledger.ts";
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
