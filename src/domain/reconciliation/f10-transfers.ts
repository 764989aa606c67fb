import type { CouncilYear } from "../data-package/council-year.ts";
import { type CouncilIdentity, portfolioCalled, portfolioNamed } from "./council-identity.ts";
import { type Half, haveOtherHalves } from "./other-half.ts";
import { slug } from "./place.ts";
import { reserveMovementCell, reserveNames } from "./reserve-movement.ts";

/** F10: a transfer between reserves has its other half in the reserve of the portfolio it names. */
export const transfersHaveTwoSides: CouncilIdentity = (council) => {
  const printing = new Set(
    council.portfolios
      .filter(({ reserves, reserveMovements }) => reserves.length + reserveMovements.length > 0)
      .map(({ portfolio }) => portfolio),
  );
  return haveOtherHalves({
    identity: "F10",
    name: "transfers between reserves",
    halves: transferHalves(council),
    prints: (portfolio) => printing.has(portfolio),
    isWhole: printing.size > 1 && printing.size === council.portfolios.length,
  });
};

function transferHalves(council: CouncilYear): readonly Half[] {
  const named = portfolioNamed(council);
  const called = portfolioCalled(council);
  return council.portfolios.flatMap(({ portfolio, reserves, reserveMovements }) => {
    const nameOf = reserveNames(reserves);
    return reserveMovements
      .filter(({ kind }) => kind === "transfer in" || kind === "transfer out")
      .flatMap((row) => {
        const amount = reserveMovementCell(row, nameOf, called);
        if (amount === undefined) return [];
        const partner =
          row.partner === undefined ? "not named" : (named(row.partner)?.portfolio ?? "not held");
        const partnerAccount = row.partnerReserve === undefined ? undefined : slug(row.partnerReserve);
        return [{ portfolio, amount, partner, account: slug(row.reserve), partnerAccount }];
      });
  });
}
