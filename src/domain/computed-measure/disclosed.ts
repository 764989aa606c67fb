import type { Disclosure } from "../disclosure/clearance.ts";
import type { Decimal } from "../value/decimal.ts";
import type { Proposal } from "./proposal.ts";

/** What of a proposal may be shown: nothing but that it is there, its figure, or its counts too. */
export type Disclosed = { readonly figure: boolean; readonly counts: boolean };

/**
 * What of a proposal the feed's rule lets be shown. Where a count is small, or what is left between two counts is, the
 * counts are withheld and with them the figure they give away, unless the ledger's own figure is that one anyway.
 */
export function disclosedOf(proposal: Proposal, disclosure: Disclosure): Disclosed {
  if (disclosure.kind === "unruled") return { figure: true, counts: false };
  if (!hasSmallCount(proposal, disclosure.least)) return { figure: true, counts: true };
  return { figure: proposal.standing.kind === "same", counts: false };
}

function hasSmallCount({ definition, sums }: Proposal, least: number): boolean {
  const { numerator, denominator } = definition.measure;
  const above = numerator.tally === "count" ? [sums.numerator] : [];
  const below = denominator?.tally === "count" && sums.denominator !== undefined ? [sums.denominator] : [];
  const counts = [...above, ...below].map(countOf);
  const [one, other] = counts;
  const left = one !== undefined && other !== undefined ? [other - one] : [];
  return [...counts, ...left, sums.records].some((count) => count > 0 && count < least);
}

function countOf({ exact }: Decimal): number {
  return Number(exact.toFixed(0));
}
