/** What a target asks for; see `Target` for what each kind carries. */
export const targetKinds = [
  "numerical",
  "comparator",
  "direction",
  "none",
  "to-be-confirmed",
  "left-blank",
] as const;

/** What a direction-of-travel target aims to do with the figure. */
export const aims = ["maximise", "minimise", "maintain", "improve"] as const;

export type Aim = (typeof aims)[number];
