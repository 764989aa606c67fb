import type { BarsByYear } from "./bars-by-year.ts";

export const barsByYearExamples = {
  "capital by year and funding": {
    id: "capital",
    title: "Capital programme by year and how it is paid for",
    description: "49,848 in 2021/22, 10,023 in 2022/23 and 3,400 in 2023/24, in thousand pounds.",
    series: ["Directly funded borrowing", "Grants", "Capital receipts"],
    years: [
      {
        year: "2021/22",
        label: "49,848",
        parts: [
          { value: 31200, label: "31,200" },
          { value: 12648, label: "12,648" },
          { value: 6000, label: "6,000" },
        ],
      },
      {
        year: "2022/23",
        label: "10,023",
        parts: [
          { value: 8023, label: "8,023" },
          { value: 2000, label: "2,000" },
          { value: 0, label: "0" },
        ],
      },
      {
        year: "2023/24",
        label: "3,400",
        parts: [
          { value: 0, label: "0" },
          { value: 3400, label: "3,400" },
          { value: 0, label: "0" },
        ],
      },
    ],
  },
  "one series": {
    id: "schemes",
    title: "Schemes by year",
    description: "12 in 2021/22 and 4 in 2022/23.",
    series: ["Schemes"],
    years: [
      { year: "2021/22", label: "12", parts: [{ value: 12, label: "12" }] },
      { year: "2022/23", label: "4", parts: [{ value: 4, label: "4" }] },
    ],
  },
} satisfies Record<string, BarsByYear>;
