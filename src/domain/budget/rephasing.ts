import type { CapitalMovementRow } from "../data-package/tables/capital.ts";
import { type Pence, pence } from "../money/pence.ts";
import type { FinancialYear } from "../period/financial-year.ts";

type Change = Pick<CapitalMovementRow, "scheme" | "movement" | "kind" | "spendYear" | "amount">;

/** Part of a scheme's money that goes from one year of spending to another; always above nought. */
export type Rephasing = {
  readonly scheme: string;
  readonly movement: string;
  readonly from: FinancialYear;
  readonly to: FinancialYear;
  readonly amount: Pence;
};

/**
 * Rephasings as moves: what years lose goes to the years that gain, earliest to earliest. What does not net to nothing
 * over a scheme's years (an error of its own, F14) is moved as far as both sides reach.
 */
export function rephasings(rows: readonly Change[]): readonly Rephasing[] {
  const own = rows.filter(({ kind }) => kind === "rephasing");
  return [...Map.groupBy(own, ({ scheme, movement }) => JSON.stringify([scheme, movement])).values()].flatMap(
    pairs,
  );
}

function pairs(rows: readonly Change[]): readonly Rephasing[] {
  const inOrder = rows.toSorted((left, right) => left.spendYear - right.spendYear);
  const losing = inOrder.filter(({ amount }) => amount < 0).map((row) => ({ row, left: -row.amount }));
  const moves: Rephasing[] = [];
  for (const { spendYear, scheme, movement, amount } of inOrder.filter((row) => row.amount > 0)) {
    let wanted: number = amount;
    for (const source of losing) {
      const part = Math.min(wanted, source.left);
      if (part <= 0) continue;
      moves.push({ scheme, movement, from: source.row.spendYear, to: spendYear, amount: pence(part) });
      source.left -= part;
      wanted -= part;
    }
  }
  return moves;
}
