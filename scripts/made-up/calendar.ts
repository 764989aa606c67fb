import type { FileRow } from "./spec.ts";
import { label } from "./targets.ts";

const months = [
  ["apr", "April"],
  ["may", "May"],
  ["jun", "June"],
  ["jul", "July"],
  ["aug", "August"],
  ["sep", "September"],
  ["oct", "October"],
  ["nov", "November"],
  ["dec", "December"],
  ["jan", "January"],
  ["feb", "February"],
  ["mar", "March"],
] as const;

export const monthKeys: readonly string[] = months.map(([key]) => key);
export const quarterKeys: readonly string[] = ["q1", "q2", "q3", "q4"];
export const firstYear = 2019;
export const years: readonly number[] = [2019, 2020, 2021, 2022, 2023, 2024];

/** How many months of the year have gone when a period ends; the whole year comes after its last month. */
export function monthsGone(period: string): number {
  if (period === "year") return 12.5;
  const month = monthKeys.indexOf(period);
  return month === -1 ? 3 * (quarterKeys.indexOf(period) + 1) : month + 1;
}

/** The reporting periods of every year: twelve months and four quarters, each quarter after its last month. */
export function periodRows(): readonly FileRow[] {
  return years.flatMap((year) => {
    const monthly = months.map(([period, name], at) => ({ period, label: name, first: at, last: at }));
    const quarterly = quarterKeys.map((period, at) => ({
      period,
      label: `Quarter ${at + 1}`,
      first: 3 * at,
      last: 3 * at + 2,
    }));
    return [...monthly, ...quarterly]
      .toSorted((one, two) => one.last - two.last || two.first - one.first)
      .map(({ period, label: name, first, last }, at) => {
        const from = Temporal.PlainDate.from({ year, month: 4, day: 1 }).add({ months: first });
        const to = Temporal.PlainDate.from({ year, month: 4, day: 1 })
          .add({ months: last + 1 })
          .subtract({ days: 1 });
        const row = { year: label(year), period, label: name, from: String(from), to: String(to) };
        return {
          ...row,
          performance_cut_off: String(to),
          finance_cut_off: String(to),
          position: String(at + 1),
        };
      });
  });
}

/** The packages, in the order in which the made-up council knew what they hold. */
export const packages = [
  { name: "council", title: "how it is set up", knownOn: "2023-06-05" },
  { name: "agreement-2023-24", title: "agreements for 2023/24", knownOn: "2023-06-12" },
  { name: "mid-year-2023-24", title: "mid-year reports of 2023/24", knownOn: "2023-12-04" },
  { name: "agreement-2024-25", title: "agreements for 2024/25", knownOn: "2024-06-10" },
  { name: "first-quarter-2024-25", title: "first quarter of 2024/25", knownOn: "2024-09-09" },
  { name: "second-quarter-2024-25", title: "second quarter of 2024/25", knownOn: "2024-12-02" },
  { name: "corrections-2024-25", title: "corrections to 2024/25", knownOn: "2025-02-10" },
] as const;

export type PackageName = (typeof packages)[number]["name"];

/** The package in which a result was first known; undefined for one that no package holds. */
export function knownIn(year: number, period: string): PackageName | undefined {
  const gone = monthsGone(period);
  if (year < 2023) return "agreement-2023-24";
  if (year === 2023) return gone <= 6 ? "mid-year-2023-24" : "agreement-2024-25";
  if (gone <= 3) return "first-quarter-2024-25";
  return gone <= 6 ? "second-quarter-2024-25" : undefined;
}
