import type { MovesBetweenYears } from "./moves-between-years.ts";

export const movesBetweenYearsExamples = {
  "work put off to the next year": {
    id: "moves",
    title: "The capital programme by year, and what moved between years, made up",
    description: "360 moves from 2024/25 to 2025/26, in thousand pounds.",
    years: [
      {
        year: "2024/25",
        before: { value: 4900, label: "4,900 approved" },
        now: { value: 4630, label: "4,630 now" },
      },
      { year: "2025/26", before: { value: 0, label: "0 approved" }, now: { value: 360, label: "360 now" } },
    ],
    moves: [{ from: "2024/25", to: "2025/26", label: "360" }],
  },
  "two moves that cross": {
    id: "crossing",
    title: "Moves both ways, made up",
    description: "1,200 moves from 2024/25 to 2026/27 and 300 from 2025/26 to 2024/25.",
    years: [
      { year: "2024/25", now: { value: 3000, label: "3,000 now" } },
      { year: "2025/26", now: { value: 1500, label: "1,500 now" } },
      { year: "2026/27", now: { value: 2200, label: "2,200 now" } },
    ],
    moves: [
      { from: "2024/25", to: "2026/27", label: "1,200" },
      { from: "2025/26", to: "2024/25", label: "300" },
    ],
  },
} satisfies Record<string, MovesBetweenYears>;
