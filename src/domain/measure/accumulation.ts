/** How a period's figure relates to the year: `cumulative` runs from 1 April, `in-period` is that period alone. */
export const accumulations = ["snapshot", "in-period", "cumulative", "rolling-12-months"] as const;

export type Accumulation = (typeof accumulations)[number];

export const accumulationWords: Readonly<Record<Accumulation, string>> = {
  snapshot: "As it stood on the day",
  "in-period": "For the period alone",
  cumulative: "For the year so far",
  "rolling-12-months": "For the last 12 months",
};
