import type { Agreement } from "../data-package/agreement.ts";
import { yearLabel, yearSlug } from "../period/financial-year.ts";
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
  const findings = observations.map((observation) => finding(agreement, observation));
  return { findings, sumsChecked: sums };
}

function finding({ portfolio, acceptances }: Agreement, { place, ...observation }: Observation): Finding {
  const key = [slug(observation.identity), slug(portfolio.portfolio), yearSlug(portfolio.year), place].join(
    ".",
  );
  const accepted = acceptances.find((acceptance) => acceptance.finding.toLowerCase() === key);
  return {
    key,
    ...observation,
    portfolio: portfolio.portfolio,
    year: yearLabel(portfolio.year),
    ...(accepted && {
      accepted: { by: accepted.acceptedBy, reason: accepted.reason, on: accepted.acceptedOn.toString() },
    }),
  };
}
