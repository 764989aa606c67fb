/**
 * Why there is no value. `not-available` is for a source that says no more than that; `left-blank` and
 * `not-legible` describe the source document, the others the figure.
 */
export const missingReasons = [
  "not-available",
  "not-yet-available",
  "not-applicable",
  "not-collected",
  "none-recorded",
  "suppressed",
  "to-be-confirmed",
  "left-blank",
  "not-legible",
] as const;

export type MissingReason = (typeof missingReasons)[number];
