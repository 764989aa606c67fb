import type { Panel } from "./panel.ts";
import type { SmallMultiples } from "./small-multiples.ts";

const years = ["2017/18", "2018/19", "2019/20", "2020/21"];

function panel(
  title: string,
  values: readonly (number | undefined)[],
  after: string,
  target?: number,
): Panel {
  const figure = (value: number) => ({ value, label: `${value}${after}` });
  return {
    title,
    figures: values.map((value) => (value === undefined ? undefined : figure(value))),
    ...(target === undefined ? {} : { target: figure(target) }),
  };
}

export const smallMultiplesExamples = {
  "one scale for all": {
    id: "wards",
    title: "Household waste recycled by area, 2017/18 to 2020/21",
    description: "From 41% in the north to 63% in the south in 2020/21.",
    periods: years,
    scales: { kind: "common", unit: { before: "", after: "%" } },
    panels: [
      panel("North", [44, 43, 42, 41], "%", 50),
      panel("East", [48, 50, 51, 53], "%", 50),
      panel("South, with the hills and the valley beyond", [58, 60, 61, 63], "%", 50),
      panel("West", [52, undefined, 55, 54], "%", 50),
      panel("Centre", [undefined, undefined, undefined, undefined], "%", 50),
    ],
  },
  "each its own scale": {
    id: "mixed",
    title: "Four measures of the service, 2017/18 to 2020/21",
    description: "Calls answered rose to 91%, days to decide fell to 15, visits fell, complaints rose to 44.",
    periods: years,
    scales: { kind: "own" },
    panels: [
      panel("Calls answered in time", [82, 85, 84, 91], "%", 90),
      panel("Days to decide a claim", [22, 19, 17, 15], "", 16),
      panel("Visits to libraries, thousands", [228, 219, 212, 48], ""),
      panel("Complaints upheld", [31, 29, 40, 44], "", 30),
    ],
  },
} satisfies Record<string, SmallMultiples>;
