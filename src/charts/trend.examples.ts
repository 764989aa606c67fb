import type { TrendChart } from "./trend.ts";

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
} satisfies Record<string, TrendChart>;
