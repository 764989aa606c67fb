import type { CouncilYear } from "../data-package/council-year.ts";
import { type CouncilIdentity, portfolioNamed } from "./council-identity.ts";
import { joined, type Outcome } from "./identity.ts";
import { type Half, haveOtherHalves } from "./other-half.ts";
import { virementDates } from "./virement-dates.ts";
import { type VirementStep, virementSteps } from "./virement-step.ts";
import { virementsInBridges } from "./virements-in-bridges.ts";

/**
 * F12: a step of a bridge that is a virement has its other half in the partner portfolio's bridge, agrees with the
 * table of virements where it names one, and over the council virements net to nothing. Virements are dated in the year.
 */
export const virementsHaveTwoSides: CouncilIdentity = (council) => {
  const steps = council.portfolios.flatMap(virementSteps);
  return joined([
    bridgeHalves(
      council,
      steps.filter(({ row }) => row.virement === undefined),
    ),
    virementsInBridges(
      council,
      steps.filter(({ row }) => row.virement !== undefined),
    ),
    virementDates(council),
  ]);
};

/** Steps that name no row of the table of virements are held against one another. */
function bridgeHalves(council: CouncilYear, steps: readonly VirementStep[]): Outcome {
  const named = portfolioNamed(council);
  const halves = steps.map(({ money: { portfolio }, row, amount }): Half => {
    const partner = row.partner === undefined ? undefined : named(row.partner)?.portfolio;
    const isElsewhere = partner === undefined || partner === portfolio;
    return {
      portfolio,
      amount,
      partner: row.partner === undefined ? "not named" : isElsewhere ? "not held" : partner,
    };
  });
  const withBridge = new Set(
    council.portfolios
      .filter(({ budgetMovements }) => budgetMovements.length > 0)
      .map(({ portfolio }) => portfolio),
  );
  return haveOtherHalves({
    identity: "F12",
    name: "virements",
    halves,
    prints: (portfolio) => withBridge.has(portfolio),
    isWhole: withBridge.size > 1 && withBridge.size === council.portfolios.length,
  });
}
