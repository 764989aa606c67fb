import type { FileRow } from "./spec.ts";

type Tables = Readonly<Record<string, readonly FileRow[]>>;

const inTime = {
  measure: "MUR2.4",
  markers: "revised",
  note: "Made up: answers sent by post had not been counted.",
};

/** What was put right in February 2025 besides the budget: three results and one target. */
export const corrections: Tables = {
  results: [
    { ...inTime, year: "2024/25", period: "q1", value: "88.3", numerator: "280", denominator: "317" },
    { ...inTime, year: "2024/25", period: "q2", value: "89.5", numerator: "273", denominator: "305" },
    {
      measure: "MUP1.3",
      year: "2023/24",
      period: "q4",
      value: "48.9",
      numerator: "41560",
      denominator: "84980",
      markers: "revised",
      note: "Made up: the national return leaves street sweepings out.",
    },
  ],
  targets: [
    {
      measure: "MUR2.4",
      year: "2024/25",
      kind: "numerical",
      value: "87.0",
      why: "Lowered from 90.0% in February 2025: complaints about bins take longer since they go to two teams.",
      set_by: "Cabinet (made up)",
      set_on: "2025-02-04",
    },
  ],
};

/** What services expected of the year, by the package that said it. */
export const forecastResults: Readonly<Record<string, readonly FileRow[]>> = {
  "first-quarter-2024-25": [
    { measure: "MUP1.4", year: "2024/25", value: "2450", markers: "forecast" },
    { measure: "MUR2.1", year: "2024/25", value: "9.4", markers: "forecast" },
  ],
  "second-quarter-2024-25": [{ measure: "MUP1.4", year: "2024/25", value: "2380", markers: "forecast" }],
};

/** Figures nobody should rely on, each odd in its own way. They are a package of their own. */
export const oddFigures: readonly FileRow[] = [
  {
    measure: "MUR2.5",
    year: "2024/25",
    period: "q2",
    value: "104.2",
    numerator: "271",
    denominator: "260",
    note: "Made up: more are counted than there were.",
  },
  {
    measure: "MUR1.4",
    year: "2024/25",
    period: "q2",
    value: "106.0",
    note: "Made up: over 100% without counts.",
  },
  { measure: "MUP1.4", year: "2024/25", period: "q1", value: "-240", note: "Made up: fewer than none." },
  { measure: "MUP2.5", year: "2024/25", period: "sep", value: "334100", note: "Made up: a nought too many." },
  {
    measure: "MUR2.2",
    year: "2034/35",
    period: "",
    value: "11.9",
    note: "Made up: a slip of the year, for a period that has not ended.",
  },
];
