import { join } from "node:path";
import { readPackages } from "../src/ingest/read-packages.ts";
import { importPackages } from "../src/operations/import-packages.ts";
import { serve } from "../src/web/server.ts";
import { type FreshLedger, freshLedger } from "./fresh-ledger.ts";

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
export async function siteOver(example: string): Promise<ExampleSite> {
  const fresh = await freshLedger();
  const packages = await readPackages(join(import.meta.dirname, "../examples", example));
  const now = Temporal.Now.instant();
  await importPackages(fresh.ledger, { packages, actor: "example", now, write: true, retractMissing: false });
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
