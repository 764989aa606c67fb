/** Which way is good. `none` is for contextual measures; `range` and `maintain` are missed on either side. */
export const polarities = ["high", "low", "none", "range", "maintain"] as const;

export type Polarity = (typeof polarities)[number];

export const polarityWords: Readonly<Record<Polarity, string>> = {
  high: "Higher is better",
  low: "Lower is better",
  none: "Neither high nor low is better",
  range: "Best within a range",
  maintain: "Best kept where it is",
};
