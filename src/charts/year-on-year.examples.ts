import type { YearLine, YearOnYear } from "./year-place.ts";

const quarters = ["Q1", "Q2", "Q3", "Q4"];

function year(name: string, values: readonly number[]): YearLine {
  return { name, values: values.map((value) => ({ value, label: value.toLocaleString("en-GB") })) };
}

export const yearOnYearExamples = {
  "a year under way, its newest figure provisional": {
    id: "missed-bins",
    title: "Missed bins so far in the year, 2018/19 to 2021/22",
    description: "1,320 by the second quarter of 2021/22, provisional; 1,510 by then a year earlier.",
    unit: { before: "", after: "" },
    periods: quarters,
    years: [
      year("2018/19", [700, 1450, 2150, 3010]),
      year("2019/20", [640, 1380, 2100, 2870]),
      year("2020/21", [780, 1510, 2290, 3140]),
      {
        name: "2021/22",
        values: [
          { value: 610, label: "610" },
          { value: 1320, label: "1,320", provisional: true },
          undefined,
          undefined,
        ],
      },
    ],
    target: { ...year("Target", [650, 1300, 1950, 2600]) },
  },
  "a whole year beside the one before": {
    id: "visits",
    title: "Library visits so far in the year, 2019/20 and 2020/21",
    description: "212,400 in 2019/20 and 48,100 in 2020/21.",
    unit: { before: "", after: "" },
    periods: quarters,
    years: [
      year("2019/20", [55_200, 108_900, 161_300, 212_400]),
      year("2020/21", [0, 15_300, 31_000, 48_100]),
    ],
  },
} satisfies Record<string, YearOnYear>;
