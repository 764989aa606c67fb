import { join } from "node:path";
import type { Effects, Exit } from "../src/cli/effects.ts";
import { run } from "../src/cli/main.ts";
import type { FreshLedger } from "./fresh-ledger.ts";
import { urlOf } from "./test-database.ts";

/** What a command line left behind: its exit code, what a script reads, and what a person is told besides. */
export type Ran = { readonly exit: Exit; readonly printed: string; readonly told: string };

export const exampleFolder = join(import.meta.dirname, "../examples/stockport");

/** Runs command lines against a ledger, in a world made by hand. */
export function outturnOn(fresh: Pick<FreshLedger, "connection">, world: Partial<Effects> = {}) {
  const environment = { DATABASE_URL: urlOf(fresh.connection), ...world.environment };
  return (...words: readonly string[]) => outturn(words, { ...world, environment });
}

/** Runs one command line in a world made by hand: an empty environment, nobody watching, an account called "tester". */
export async function outturn(words: readonly string[], world: Partial<Effects> = {}): Promise<Ran> {
  let printed = "";
  let told = "";
  const effects: Effects = {
    environment: {},
    now: () => Temporal.Now.instant(),
    user: () => "tester",
    watched: false,
    stopped: async () => {},
    ...world,
    print: (text) => {
      printed += text;
      world.print?.(text);
    },
    tell: (text) => {
      told += text;
      world.tell?.(text);
    },
  };
  const exit = await run(words, effects);
  return { exit, printed, told };
}
