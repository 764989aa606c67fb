import { type ExampleSite, siteOver } from "./example-site.ts";

/** The made-up council loaded into a ledger of its own and served on a free port of loopback: once for a test file. */
export function madeUpSite(): Promise<ExampleSite> {
  return siteOver("made-up");
}
