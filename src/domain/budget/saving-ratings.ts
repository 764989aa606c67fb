import type { SavingRow } from "../data-package/tables/reserves.ts";

type Rating = NonNullable<SavingRow["rating"]>;

/** The word a council rates a saving with, and what it means by it, the surest first. */
export const savingRatings: Readonly<Record<Rating, { readonly word: string; readonly meaning: string }>> = {
  green: {
    word: "Green",
    meaning:
      "At least 90% sure that the saving is or will be made, or short by less than £0.050m that the portfolio can bear.",
  },
  amber: {
    word: "Amber",
    meaning: "Getting on reasonably, but some of it may slip to another year or the end is not quite clear.",
  },
  red: {
    word: "Red",
    meaning: "In serious difficulty, or waiting for a consultation that may be contested.",
  },
};

/** The ratings these savings have, the surest first. */
export function ratingsUsed(savings: readonly SavingRow[]): readonly Rating[] {
  return (["green", "amber", "red"] as const).filter((rating) =>
    savings.some((row) => row.rating === rating),
  );
}
