/**
 * What one of a value is. `million` and `pounds-million` are values printed in millions (0.21m): the scale
 * belongs to the figure as published, because its last digit says how exactly it is known.
 */
export const valueUnits = [
  "percentage",
  "number",
  "thousand",
  "million",
  "days",
  "weeks",
  "hours",
  "minutes",
  "pounds",
  "pounds-thousand",
  "pounds-million",
  "pounds-per-square-metre",
  "kwh-per-square-metre",
  "per-thousand",
  "per-ten-thousand",
  "per-hundred-thousand",
  "ratio",
] as const;

export type ValueUnit = (typeof valueUnits)[number];
