import { listed } from "../../domain/reconciliation/sentence.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { groupedDigits } from "../../domain/value/digits.ts";
import type { FactCount } from "../../ledger/read-entry-facts.ts";

const mostNamed = 3;

/** "51 rows of results", "12 rows of 4 tables". */
export function countsWords(counts: readonly FactCount[]): string {
  const rows = (facts: number) => `${groupedDigits(decimal(String(facts)))} ${facts === 1 ? "row" : "rows"}`;
  if (counts.length > mostNamed) {
    const all = counts.reduce((total, { facts }) => total + facts, 0);
    return `${rows(all)} of ${counts.length} tables`;
  }
  return listed(counts.map(({ table, facts }) => `${rows(facts)} of ${table.title.toLowerCase()}`));
}
