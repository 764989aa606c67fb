import { serve } from "../src/web/server.ts";
import { type FreshLedger, freshLedger } from "./fresh-ledger.ts";
import type { Example } from "./ledger-template.ts";

export type ExampleSite = FreshLedger & {
  /** Such as http://localhost:41234 */
  readonly address: string;
  /** What went wrong in making pages, to be found empty. */
  readonly problems: readonly unknown[];
};

/** The example loaded into a ledger of its own and served on a free port of loopback. */
export function exampleSite(): Promise<ExampleSite> {
  return siteOver("stockport");
}

/** The same with the packages of another folder of examples/. */
export async function siteOver(example: Example): Promise<ExampleSite> {
  const fresh = await freshLedger({ example });
  const problems: unknown[] = [];
  const site = await serve(fresh.ledger, {
    port: 0,
    host: "127.0.0.1",
    report: ({ cause }) => problems.push(cause),
  });
  return {
    ...fresh,
    address: site.address,
    problems,
    close: async () => {
      await site.close();
      await fresh.close();
    },
  };
}
