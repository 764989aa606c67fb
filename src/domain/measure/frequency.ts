/** How often a measure is reported. */
export const frequencies = [
  "monthly",
  "quarterly",
  "four-monthly",
  "twice-yearly",
  "annual",
  "academic-year",
  "every-two-years",
  "every-three-years",
] as const;

export type Frequency = (typeof frequencies)[number];

export const frequencyWords: Readonly<Record<Frequency, string>> = {
  monthly: "Every month",
  quarterly: "Every quarter",
  "four-monthly": "Every four months",
  "twice-yearly": "Twice a year",
  annual: "Once a year",
  "academic-year": "Once each academic year",
  "every-two-years": "Every two years",
  "every-three-years": "Every three years",
};
