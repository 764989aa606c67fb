import type { TrendChart } from "./trend.ts";
import type { TrendPeriod } from "./trend-place.ts";

const percent = { before: "", after: "%" };

export const trendExamples = {
  "three results and a year to come": {
    id: "collected",
    title: "Council Tax collected in its year, 2018/19 to 2021/22",
    description: "97.25% in 2018/19, 97.14% in 2019/20, 97.36% in 2020/21. The target is 96.30%.",
    unit: percent,
    periods: [
      { name: "2018/19", result: { kind: "held", value: 97.25, label: "97.25%" } },
      { name: "2019/20", result: { kind: "held", value: 97.14, label: "97.14%" } },
      {
        name: "2020/21",
        result: { kind: "held", value: 97.36, label: "97.36%" },
        target: { value: 96.3, label: "96.30%" },
      },
      {
        name: "2021/22",
        result: { kind: "missing", why: "due Oct 2021" },
        target: { value: 96.3, label: "96.30%" },
      },
    ],
  },
  "a gap, a break and a target that moves": {
    id: "days",
    title: "Days to process a claim, 2014/15 to 2021/22",
    description: "From 22.0 days in 2014/15 to 15.1 in 2020/21; 2016/17 was not collected.",
    unit: { before: "", after: "" },
    periods: [
      {
        name: "2014/15",
        result: { kind: "held", value: 22, label: "22.0" },
        target: { value: 20, label: "20.0" },
      },
      {
        name: "2015/16",
        result: { kind: "held", value: 19.5, label: "19.5" },
        target: { value: 20, label: "20.0" },
      },
      { name: "2016/17", result: { kind: "missing", why: "not held" }, target: { value: 20, label: "20.0" } },
      { name: "2017/18", result: { kind: "held", value: 14, label: "14.0" } },
      { name: "2018/19", result: { kind: "held", value: 12.6, label: "12.6" }, breakBefore: true },
      {
        name: "2019/20",
        result: { kind: "held", value: 19.1, label: "19.1" },
        target: { value: 16, label: "16.0" },
      },
      {
        name: "2020/21",
        result: { kind: "held", value: 15.1, label: "15.1" },
        target: { value: 16, label: "16.0" },
      },
      { name: "2021/22", result: { kind: "missing", why: "not due" }, target: { value: 18, label: "18.0" } },
    ],
  },
  "a target in steps over the year, and a figure that may still change": {
    id: "answered",
    title: "Freedom of Information requests answered in time by quarter, 2019/20 and 2020/21",
    description:
      "From 88.0% in the first quarter of 2019/20 to 91.5%, provisional, in the second of 2020/21, when the target was 93.0%.",
    unit: percent,
    profile: "steps",
    periods: [
      quarter("Q1", "2019/20", 88, "88.0%", [90, "90.0%"]),
      quarter("Q2", "2019/20", 90.5, "90.5%", [91, "91.0%"]),
      quarter("Q3", "2019/20", 90.2, "90.2%", [92, "92.0%"]),
      quarter("Q4", "2019/20", 92.4, "92.4%", [93, "93.0%"]),
      quarter("Q1", "2020/21", 92, "92.0%", [92, "92.0%"]),
      {
        ...quarter("Q2", "2020/21", 91.5, "91.5%", [93, "93.0%"]),
        result: { kind: "held", value: 91.5, label: "91.5%", provisional: true },
      },
      due("Q3", "2020/21", [94, "94.0%"]),
      due("Q4", "2020/21", [95, "95.0%"]),
    ],
  },
  "a target that slopes up as the year builds up": {
    id: "homes",
    title: "Affordable homes completed so far in the year by quarter, 2020/21",
    description: "38 by the second quarter against a target of 60 by then, and of 140 by the fourth.",
    unit: { before: "", after: "" },
    profile: "slope",
    periods: [
      quarter("Q1", "2020/21", 14, "14", [25, "25"]),
      quarter("Q2", "2020/21", 38, "38", [60, "60"]),
      due("Q3", "2020/21", [95, "95"]),
      due("Q4", "2020/21", [140, "140"]),
    ],
  },
} satisfies Record<string, TrendChart>;

type Target = readonly [value: number, label: string];

function due(short: string, year: string, [value, label]: Target): TrendPeriod {
  return {
    name: `${short} ${year}`,
    within: { year, short },
    result: { kind: "missing", why: "not due" },
    target: { value, label },
  };
}

function quarter(short: string, year: string, value: number, label: string, target: Target): TrendPeriod {
  return { ...due(short, year, target), result: { kind: "held", value, label } };
}
