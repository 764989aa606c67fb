import { spcChart } from "../domain/assessment/spc.ts";
import type { XmrChart } from "./xmr-place.ts";

const percent = { before: "", after: "%" };
const months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];

/** Points by month from April, each printed to one decimal. */
function byMonth(values: readonly number[], startYear: number, after: string): XmrChart["points"] {
  return values.map((value, at) => {
    const year = startYear + Math.floor(at / 12);
    const name = months[at % 12] ?? "";
    const short = `${year}/${String(year + 1).slice(2)}`;
    return {
      name: `${name} ${short}`,
      within: { year: short, short: name },
      label: `${value.toFixed(1)}${after}`,
    };
  });
}

function charted(values: readonly number[], options: Parameters<typeof spcChart>[1]): XmrChart["spc"] {
  const spc = spcChart(values, options);
  if (spc.kind !== "chart") throw new RangeError(spc.words);
  return spc;
}

const calls = [
  88.1, 87.2, 89.0, 88.4, 86.9, 88.8, 87.5, 89.3, 88.0, 87.1, 88.9, 88.2, 84.1, 87.9, 88.6, 88.9, 89.4, 89.9,
  90.2, 90.8, 91.1, 90.7,
];
const moved = [
  14.2, 15.1, 13.8, 14.9, 15.6, 14.4, 13.9, 15.2, 14.7, 14.1, 15.0, 14.6, 11.2, 10.8, 11.9, 10.4, 11.1, 11.6,
  10.9, 11.3,
];
const absence = [4.1, 4.4, 3.9, 4.2, 4.6, 4.3, 9.4, 4.0, 4.5];

export const xmrExamples = {
  "an improving run, and a month below the lower limit": {
    id: "calls",
    title: "Calls answered within a minute by month, 2019/20 and 2020/21",
    description:
      "Mean 88.6%. April 2020/21 fell below the lower limit; the months since have risen to 90.7%, a real improvement.",
    unit: percent,
    places: 1,
    spc: charted(calls, { polarity: "high", target: { low: 90, high: 90 } }),
    points: byMonth(calls, 2019, "%"),
    polarity: "high",
    target: { low: 90, high: 90, label: "90.0%" },
    nearLimits: true,
  },
  "limits drawn anew after a change": {
    id: "claims",
    title: "Days to process a claim by month, 2019/20 and 2020/21",
    description: "Mean 14.6 days until March 2019/20 and 11.2 days since the new form, on trial limits.",
    unit: { before: "", after: "" },
    places: 1,
    spc: charted(moved, { polarity: "low", changes: [12], target: { low: 12, high: 12 } }),
    points: byMonth(moved, 2019, ""),
    polarity: "low",
    target: { low: 12, high: 12, label: "12.0" },
    changes: [{ at: 12, words: "New form" }],
  },
  "few points, and neither way is good": {
    id: "absence",
    title: "Days of absence by month, 2020/21",
    description: "Nine points on trial limits; October stands above the upper limit.",
    unit: { before: "", after: "" },
    places: 2,
    spc: charted(absence, { polarity: "none" }),
    points: byMonth(absence, 2020, ""),
    polarity: "none",
  },
} satisfies Record<string, XmrChart>;
