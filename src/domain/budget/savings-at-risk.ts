import type { SavingRow } from "../data-package/tables/reserves.ts";
import { type Pence, pence, sum } from "../money/pence.ts";
import { inProportion } from "./in-proportion.ts";

/** A saving rated amber or red of which something is still to be achieved, in pence. */
export type OpenSaving = { readonly saving: SavingRow; readonly open: Pence };

/** What the year end would bear if open savings slipped; nought where none is open. */
export type SavingsAtRisk = {
  readonly savings: readonly OpenSaving[];
  readonly half: Pence;
  readonly wholly: Pence;
  /** Open savings the council has not rated: they are in no scenario. */
  readonly unrated: readonly SavingRow[];
};

/** Where what is achieved is not held, all of the saving counts as open. */
export function savingsAtRisk(rows: readonly SavingRow[]): SavingsAtRisk {
  const open = rows.flatMap((saving) => {
    const left = leftOf(saving);
    return left > 0 ? [{ saving, open: left }] : [];
  });
  const savings = open.filter(({ saving }) => saving.rating === "amber" || saving.rating === "red");
  const wholly = sum(savings.map((one) => one.open));
  const unrated = open.filter(({ saving }) => saving.rating === undefined).map(({ saving }) => saving);
  return { savings, half: inProportion(wholly, 1, 2), wholly, unrated };
}

/** What is still to be achieved: nothing for a sum of savings, one without a value, or one more than achieved. */
function leftOf({ row, value, achieved }: SavingRow): Pence {
  if (row !== "line" || value === undefined) return pence(0);
  return pence(Math.max(0, value - (achieved ?? 0)));
}
