import type { Agreement } from "../data-package/agreement.ts";
import { yearLabel, yearSlug } from "../period/financial-year.ts";
import { acceptanceOf } from "./acceptance.ts";
import type { Checked, Finding } from "./finding.ts";
import { identities } from "./identities.ts";
import { joined, type Observation } from "./identity.ts";
import { slug } from "./place.ts";

/**
 * Holds one agreement against every identity. Findings come in the order of the identities and of print; one
 * that somebody accepted carries who, why and when, and stays. `sumsChecked` counts every sum worked out.
 */
export function reconcile(agreement: Agreement): Checked {
  const { observations, sums } = joined(
    identities.flatMap(({ checks }) => checks.map((check) => check(agreement))),
  );
  const { portfolio, acceptances } = agreement;
  const whose = { portfolio: portfolio.portfolio, year: portfolio.year };
  return { findings: findingsFrom(whose, acceptances, observations), sumsChecked: sums };
}

type Whose = Pick<Agreement["portfolio"], "portfolio" | "year">;

/** What was noticed, with its lasting key and what was said of it. */
export function findingsFrom(
  { portfolio, year }: Whose,
  acceptances: Agreement["acceptances"],
  observations: readonly Observation[],
): readonly Finding[] {
  if (observations.length === 0) return [];
  const said = new Map(acceptances.map((acceptance) => [acceptance.finding.toLowerCase(), acceptance]));
  const whose = `${slug(portfolio)}.${yearSlug(year)}`;
  return observations.map((observation) => {
    const { identity, severity, likelyCause, difference, unit, place } = observation;
    const key = `${slug(identity)}.${whose}.${place}`;
    return {
      ...{ key, identity, severity },
      get message() {
        return observation.message;
      },
      ...(likelyCause !== undefined && { likelyCause }),
      ...{ difference, unit },
      get figures() {
        return observation.figures;
      },
      ...{ portfolio, year: yearLabel(year) },
      ...acceptanceOf(said.get(key), observation),
    };
  });
}
