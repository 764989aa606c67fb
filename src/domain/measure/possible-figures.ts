/** Which figures a measure can have: 0 to 100%, none below nought, or any. */
export const possibleFigures = ["share", "not-negative", "any"] as const;

export type PossibleFigures = (typeof possibleFigures)[number];

export const possibleWords: Readonly<Record<PossibleFigures, string>> = {
  share: "A share of a whole, from 0 to 100%",
  "not-negative": "Nought and above",
  any: "Any, below nought too",
};
