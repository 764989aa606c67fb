import type { Proposal } from "../../domain/computed-measure/proposal.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { proposalDigest } from "../../operations/proposal-digest.ts";

/** A proposal as a script reads it: figures as text, since they are exact. */
export function proposalJson(proposal: Proposal): object {
  const { definition, year, period, unit, stretch, sums, value, held, standing, ...rest } = proposal;
  return {
    measure: definition.measure.measure,
    part: definition.measure.part,
    year: yearLabel(year),
    period,
    standing: standing.kind,
    ...(standing.kind === "same" && { settled: standing.settled }),
    ...(standing.kind === "incomplete" && { why: standing.why }),
    ...(standing.kind === "differs" && {
      difference: standing.difference === undefined ? null : decimalText(standing.difference),
      why: standing.why,
    }),
    unit,
    value: value === undefined ? null : decimalText(value),
    numerator: decimalText(sums.numerator),
    denominator: sums.denominator === undefined ? null : decimalText(sums.denominator),
    records: sums.records,
    provisional: rest.provisional,
    from: stretch.from.toString(),
    to: stretch.to.toString(),
    ledger: held?.value === undefined ? null : decimalText(held.value),
    loads: rest.loads,
    definition: definition.sha256,
    digest: proposalDigest(proposal),
  };
}
