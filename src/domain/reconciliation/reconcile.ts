import type { Agreement } from "../data-package/agreement.ts";
import { yearLabel, yearSlug } from "../period/financial-year.ts";
import type { Checked, Finding } from "./finding.ts";
import { identities } from "./identities.ts";
import { joined, type Observation } from "./identity.ts";
import { KeptFinding } from "./kept-finding.ts";
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

type Owner = Pick<Agreement["portfolio"], "portfolio" | "year">;

/** What was noticed, with its lasting key and what was said of it. */
export function findingsFrom(
  { portfolio, year }: Owner,
  acceptances: Agreement["acceptances"],
  observations: readonly Observation[],
): readonly Finding[] {
  if (observations.length === 0) return [];
  const said = new Map(acceptances.map((acceptance) => [acceptance.finding.toLowerCase(), acceptance]));
  const whose = { portfolio, year: yearLabel(year), key: `${slug(portfolio)}.${yearSlug(year)}` };
  return observations.map((observation) => new KeptFinding(observation, whose, said));
}
