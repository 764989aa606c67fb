import type { CouncilYear } from "../data-package/council-year.ts";
import type { SavingRow } from "../data-package/tables/reserves.ts";
import { councilFigures } from "../reconciliation/council-figures.ts";
import { savingCell } from "../reconciliation/saving-sums.ts";
import { type Added, type AddedUp, added, addedUp } from "./added-up.ts";

const nothingAsked = { period: undefined, spendYear: undefined };

/** What each portfolio is to save, and what it has; what is achieved is undefined where the paper does not say. */
export function councilSavings(council: CouncilYear): AddedUp<"value" | "achieved"> {
  return addedUp(council, {
    value: (money) => councilFigures.savings.of(money, nothingAsked),
    achieved: (money) => councilFigures["savings achieved"].of(money, nothingAsked),
  });
}

/** The savings of one rating over all portfolios. */
export type RatedSavings = {
  /** As the paper rates them; undefined for those it does not rate. */
  readonly rating: SavingRow["rating"];
  readonly savings: number;
  readonly value: Added;
};

const ratings = ["green", "amber", "red", undefined] as const;

/** How sure the savings are, by the council's own rating: the surest first, the unrated last. */
export function savingsByRating({ portfolios }: CouncilYear): readonly RatedSavings[] {
  const lines = portfolios.flatMap(({ savings }) => savings.filter(({ row }) => row === "line"));
  return ratings.flatMap((rating): readonly RatedSavings[] => {
    const rows = lines.filter((line) => line.rating === rating);
    if (rows.length === 0) return [];
    return [{ rating, savings: rows.length, value: added(rows.map((row) => savingCell(row, "value"))) }];
  });
}
