import type { CouncilYear } from "../data-package/council-year.ts";
import type { Checked } from "./finding.ts";
import { identities } from "./identities.ts";
import { joined } from "./identity.ts";
import { findingsFrom } from "./reconcile.ts";

/** What findings that cross portfolios or years give as their portfolio. */
export const COUNCIL = "council";

/**
 * Holds the money of the whole council for one year against what no one agreement can show: the other halves of moves
 * between portfolios, the council's own figures, and what the year before ended with.
 */
export function reconcileCouncil(council: CouncilYear): Checked {
  const { observations, sums } = joined(
    identities.flatMap(({ overCouncil = [] }) => overCouncil.map((check) => check(council))),
  );
  const whose = { portfolio: COUNCIL, year: council.year };
  return { findings: findingsFrom(whose, council.acceptances, observations), sumsChecked: sums };
}
