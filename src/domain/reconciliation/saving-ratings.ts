import type { Agreement } from "../data-package/agreement.ts";
import type { SavingRow } from "../data-package/tables/reserves.ts";
import { amountText } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import type { Observation, Outcome } from "./identity.ts";
import { findingFigure, money, type PrintedAmount, placeOfAmount } from "./printed-amount.ts";
import { savingCell } from "./saving-sums.ts";

/** Green allows a variance of less than £0.050m that the portfolio can contain (domain.md, section 6). */
const GREEN_WITHIN = pence(5_000_000);

/**
 * No more is achieved than was to be saved, and green means achieved or nearly so. Both are doubts: a saving can
 * bring in more than was hoped, and green is also used for a saving sure to come later in the year.
 */
export function savingRatings({ savings }: Agreement): Outcome {
  const lines = savings.filter(({ row }) => row === "line");
  const judged = lines.flatMap((row) => {
    const value = savingCell(row, "value");
    const achieved = savingCell(row, "achieved");
    return value === undefined || achieved === undefined ? [] : [{ row, value, achieved }];
  });
  return { observations: judged.flatMap(doubts), sums: judged.length };
}

type Judged = { readonly row: SavingRow; readonly value: PrintedAmount; readonly achieved: PrintedAmount };

function doubts({ row, value, achieved }: Judged): readonly Observation[] {
  const shortfall = pence(value.amount - achieved.amount);
  const gap = money(pence(Math.abs(shortfall)), value.unit);
  const figures = `${money(achieved.amount, achieved.unit)} is achieved of a saving of ${money(value.amount, value.unit)}`;
  const wrong =
    shortfall < 0
      ? `${row.name}: ${figures}, which is ${gap} more than was to be saved.`
      : row.rating === "green" && shortfall >= GREEN_WITHIN
        ? `${row.name}: rated green, but only ${figures}, which is ${gap} short; green allows less than £0.050m.`
        : undefined;
  if (wrong === undefined) return [];
  return [
    {
      identity: "F11",
      severity: "doubt",
      message: wrong,
      difference: amountText(pence(Math.abs(shortfall)), value.unit),
      unit: value.unit,
      figures: [value, achieved].map(findingFigure),
      place: placeOfAmount(achieved),
    },
  ];
}
