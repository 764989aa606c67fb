import type { SmallTrend } from "./small-trend.ts";

const figure = (value: number, after: string) => ({ value, label: `${value}${after}` });

export const smallTrendExamples = {
  "years and a target": {
    id: "small-answered",
    title: "Calls answered in time, 2017/18 to 2020/21",
    description: "From 82% in 2017/18 to 91% in 2020/21; the target is 90%.",
    periods: ["2017/18", "2018/19", "2019/20", "2020/21"],
    figures: [82, 85, 84, 91].map((value) => figure(value, "%")),
    target: figure(90, "%"),
  },
  "a gap, and a figure that may still change": {
    id: "small-days",
    title: "Days to decide a claim, 2017/18 to 2020/21",
    description: "From 22 in 2017/18 to 15, provisional, in 2020/21.",
    periods: ["2017/18", "2018/19", "2019/20", "2020/21"],
    figures: [figure(22, ""), undefined, figure(17, ""), { ...figure(15, ""), provisional: true }],
  },
} satisfies Record<string, SmallTrend>;
