import { createHash } from "node:crypto";
import type { Proposal } from "../domain/computed-measure/proposal.ts";
import { results } from "../domain/data-package/tables/measures.ts";
import { decimalText } from "../domain/value/decimal.ts";
import { storeRow } from "../ledger/stored-row.ts";

/**
 * Sixteen hexadecimal digits that name what a proposal shows: its sums, days and figure, and the ledger's figure it is
 * held against. Once any of them changes it is another, and what was shown before can no longer be accepted.
 */
export function proposalDigest(proposal: Proposal): string {
  const { definition, year, period, stretch, sums, value, provisional, held } = proposal;
  const { numerator, denominator, records } = sums;
  const shown = [
    [definition.measure.measure, definition.measure.part, year, period, definition.sha256],
    [stretch.from.toString(), stretch.to.toString(), provisional, records],
    [numerator, denominator, value].map((one) => one && decimalText(one)),
    held === undefined ? null : storeRow(results, held),
    proposal.standing.kind,
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 16);
}
