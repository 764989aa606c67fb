import { type Disclosed, disclosedOf } from "../../domain/computed-measure/disclosed.ts";
import type { Proposal } from "../../domain/computed-measure/proposal.ts";
import { disclosureRules } from "../../domain/data-package/tables/records.ts";
import { anybody, disclosureOf } from "../../domain/disclosure/clearance.ts";
import { readRows } from "../../ledger/read-rows.ts";
import { type ComputedResults, computeResults } from "../../operations/compute-results.ts";
import type { Visit } from "../visit.ts";

/** A proposal, and what of it may be shown. */
export type ShownProposal = { readonly proposal: Proposal; readonly disclosed: Disclosed };

export type Proposed = {
  readonly computed: ComputedResults;
  readonly shown: readonly ShownProposal[];
};

/** What the records say against the ledger at the visit's point: of some measures, or of all that are worked out. */
export async function proposedAt({ reading }: Visit, measures?: readonly string[]): Promise<Proposed> {
  const { ledger, warehouse, at } = reading;
  const computed = await computeResults(ledger, warehouse, { at, measures });
  const rules = await readRows(ledger, disclosureRules, at);
  const shown = computed.proposals.map((proposal) => {
    const disclosure = disclosureOf(proposal.definition.measure.feed, rules, anybody);
    return { proposal, disclosed: disclosedOf(proposal, disclosure) };
  });
  return { computed, shown };
}
