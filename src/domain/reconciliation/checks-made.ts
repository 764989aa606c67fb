import type { Agreement } from "../data-package/agreement.ts";
import type { CouncilYear } from "../data-package/council-year.ts";
import { identities } from "./identities.ts";
import { joined } from "./identity.ts";

/** One check as it was made: what it holds, and how many sums it worked out (0 for one of words and headings). */
export type CheckMade = { readonly identity: string; readonly says: string; readonly sums: number };

/** Every check the checker makes with the sums it worked out in these agreements and over these years of the council. */
export function checksMade(
  agreements: readonly Agreement[],
  councils: readonly CouncilYear[] = [],
): readonly CheckMade[] {
  return identities.map(({ number, says, checks, overCouncil = [] }) => ({
    identity: number,
    says,
    sums: joined([
      ...agreements.flatMap((agreement) => checks.map((check) => check(agreement))),
      ...councils.flatMap((council) => overCouncil.map((check) => check(council))),
    ]).sums,
  }));
}
