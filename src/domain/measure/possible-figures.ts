/** Which figures a measure can have: 0 to 100%, none below nought, or any. */
export const possibleFigures = ["share", "not-negative", "any"] as const;

export type PossibleFigures = (typeof possibleFigures)[number];
