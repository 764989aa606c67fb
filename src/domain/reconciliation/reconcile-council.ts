import { agreementTables } from "../data-package/agreement.ts";
import type { CouncilYear } from "../data-package/council-year.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Checked, Finding } from "./finding.ts";
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

/**
 * Whether a finding over the council rests on a figure of the portfolio, or of a virement it is a side of. Letter case
 * counts for nothing.
 */
export function isOfPortfolio(
  { virements }: Pick<CouncilYear, "virements">,
  portfolio: string,
): (found: Pick<Finding, "figures">) => boolean {
  const code = portfolio.toUpperCase();
  const sides = new Set(
    virements
      .filter(({ fromPortfolio, toPortfolio }) =>
        [fromPortfolio, toPortfolio].some((side) => side.toUpperCase() === code),
      )
      .map((row) => rowOf(figureId(agreementTables.virements, row, "amount"))),
  );
  return ({ figures }) =>
    figures.some(
      ({ figure = "" }) => figure.split("/")[1]?.toUpperCase() === code || sides.has(rowOf(figure)),
    );
}

/** A figure's lasting name without its column. */
function rowOf(figure: string): string {
  return figure.slice(0, figure.lastIndexOf("/"));
}
