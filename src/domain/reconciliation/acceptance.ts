import type { AcceptanceRow } from "../data-package/tables/acceptances.ts";
import type { Finding } from "./finding.ts";

type Found = Pick<Finding, "difference" | "unit" | "figures">;
type Acceptance = Pick<Finding, "accepted" | "lapsed">;

/** Within what one line of a table holds. */
const LONGEST = 400;

/**
 * What was found, as an acceptance keeps it: the difference, or the figures where nothing is subtracted. Two findings
 * of one key with different words here are not the same finding.
 */
export function asFound({ difference, unit, figures }: Found): string {
  if (difference !== "") return `${difference} ${unit}`.trim();
  const values = [...new Set(figures.map(({ value }) => value.replaceAll(/\s+/gu, " ").trim()))].join("; ");
  return values.length <= LONGEST ? values : `${values.slice(0, LONGEST)} … (${figures.length} figures)`;
}

/**
 * Whether somebody let a finding stand. An acceptance that says what it was given for lapses when something else is
 * found in its place; one that does not say holds, whatever changes.
 */
export function acceptanceOf(acceptance: AcceptanceRow | undefined, found: Found): Acceptance {
  if (acceptance === undefined) return {};
  const { acceptedBy: by, reason, acceptedOn, asFound: then } = acceptance;
  const said = { by, reason, on: acceptedOn.toString() };
  if (then === undefined || then === asFound(found)) return { accepted: said };
  return { lapsed: { ...said, asFound: then } };
}
