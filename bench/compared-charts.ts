import type { BarsByYear } from "../src/charts/bars-by-year.ts";
import type { ComparatorStrip } from "../src/charts/comparator-strip.ts";
import type { TrendChart } from "../src/charts/trend.ts";
import type { XmrChart } from "../src/charts/xmr-place.ts";
import type { YearLine, YearOnYear } from "../src/charts/year-place.ts";
import { spcChart } from "../src/domain/assessment/spc.ts";
import { sequence } from "./sequence.ts";

const random = sequence(7);
const percent = { before: "", after: "%" };
const monthNames = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];

function yearName(start: number): string {
  return `${start}/${String(start + 1).slice(2)}`;
}

/** Twenty quarters, each with its target. */
export const trend: TrendChart = {
  id: "trend",
  title: "Requests answered in time by quarter, 2017/18 to 2021/22",
  description: "Twenty quarters, each with its target.",
  unit: percent,
  profile: "steps",
  periods: Array.from({ length: 20 }, (_, at) => {
    const [year, short] = [yearName(2017 + Math.floor(at / 4)), `Q${(at % 4) + 1}`];
    const value = Math.round((88 + at * 0.25 + random() * 3) * 10) / 10;
    const target = 90 + Math.floor(at / 4);
    return {
      name: `${short} ${year}`,
      within: { year, short },
      result: { kind: "held", value, label: `${value.toFixed(1)}%` },
      target: { value: target, label: `${target}.0%` },
    };
  }),
};

const calls = Array.from({ length: 40 }, (_, at) => 84 + random() * 5 + (at === 12 ? -6 : at > 31 ? 3 : 0));
const spc = spcChart(calls, { polarity: "high", target: { low: 90, high: 90 } });
if (spc.kind === "none") throw new Error(spc.words);

/** Forty months with their mean, their limits and the points that a rule flagged. */
export const limits: XmrChart = {
  id: "limits",
  title: "Calls answered within a minute by month, 2018/19 to 2021/22",
  description: "Forty months with a month below the lower limit and a run above the mean.",
  unit: percent,
  places: 1,
  spc,
  points: calls.map((value, at) => {
    const [year, short] = [yearName(2018 + Math.floor(at / 12)), monthNames[at % 12] ?? ""];
    return { name: `${short} ${year}`, within: { year, short }, label: `${value.toFixed(1)}%` };
  }),
  polarity: "high",
  target: { low: 90, high: 90, label: "90.0%" },
  nearLimits: true,
};

/** The council among fifteen others. */
export const strip: ComparatorStrip = {
  id: "strip",
  title: "Council Tax collected in its year 2019/20, among statistical neighbours",
  description: "Ours 97.1%, third of sixteen; the median of the others is 96.2%.",
  unit: percent,
  ours: { name: "Ours", value: 97.1, label: "97.1%" },
  others: [94.1, 94.8, 95.2, 95.9, 95.9, 96, 96, 96.2, 96.3, 96.3, 96.4, 96.6, 96.9, 97.4, 97.9].map(
    (value, at) => ({ name: `Council ${at + 1}`, value, label: `${value.toFixed(1)}%` }),
  ),
  median: { value: 96.2, label: "96.2%" },
  better: "higher",
};

function yearOf(name: string, start: number, months = 12): YearLine {
  let built = 0;
  const values = monthNames.map((_, at) => {
    built += Math.round(start + random() * 40);
    return at < months ? { value: built, label: built.toLocaleString("en-GB") } : undefined;
  });
  return { name, values };
}

/** Four years by month, each building up from April, with the target for this one. */
export const years: YearOnYear = {
  id: "years",
  title: "Missed bins so far in the year, 2018/19 to 2021/22",
  description: "This year by month beside the three before it, and its target.",
  unit: { before: "", after: "" },
  periods: monthNames,
  years: [yearOf("2018/19", 200), yearOf("2019/20", 190), yearOf("2020/21", 230), yearOf("2021/22", 180, 7)],
  target: yearOf("Target", 185),
};

/** Three years, each built of three parts. */
export const bars: BarsByYear = {
  id: "bars",
  title: "Capital programme by year and how it is paid for",
  description: "49,848 in 2021/22, 10,023 in 2022/23 and 3,400 in 2023/24, in thousand pounds.",
  series: ["Directly funded borrowing", "Grants", "Capital receipts"],
  years: (
    [
      ["2021/22", [31_200, 12_648, 6_000]],
      ["2022/23", [8_023, 2_000, 0]],
      ["2023/24", [0, 3_400, 0]],
    ] as const
  ).map(([year, parts]) => ({
    year,
    label: parts.reduce<number>((sum, part) => sum + part, 0).toLocaleString("en-GB"),
    parts: parts.map((value) => ({ value, label: value.toLocaleString("en-GB") })),
  })),
};
