/** How a rule tells met, close and missed apart (domain.md 5.1). */
export const ruleKinds = [
  "tolerance",
  "met-or-not",
  "floor",
  "better-than-last-year",
  "two-sided",
  "maintain",
] as const;
