import type { DaySpan } from "../feed/load.ts";
import type { TallyRow } from "../records/tally.ts";
import { addDecimals, type Decimal, decimal, wholeDecimal } from "../value/decimal.ts";

/**
 * The sums of a stretch, each added up from those of its days or months: a total is rebuilt from its parts. Rows begin
 * with the first day they are about; one without a day belongs to no stretch.
 */
export function foldTallies(rows: readonly TallyRow[], { from, to }: DaySpan): readonly Decimal[] {
  const [first, last] = [from.toString(), to.toString()];
  let sums: Decimal[] = [];
  for (const { groups, sums: own } of rows) {
    const day = groups[0]?.slice(0, 10);
    if (day === undefined || day < first || day > last) continue;
    sums = own.map((sum, at) => addDecimals(sums[at] ?? wholeDecimal(0), decimal(sum)));
  }
  return sums;
}
