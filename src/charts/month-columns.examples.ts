import type { MonthColumns } from "./month-columns.ts";

const names = ["April", "May", "June", "July", "August", "September", "October", "November", "December"];

function month(name: string, group: string, value: number | undefined) {
  return { name, group, value, label: value === undefined ? "No records" : `${value} calls` };
}

export const monthColumnsExamples = {
  "two years with a month of which nothing is held": {
    id: "calls",
    title: "Calls by month",
    description: "From 90 calls in April 2019 to 210 in September 2020; nothing is held of July 2019.",
    months: [
      ...names.map((name, at) => month(`${name} 2019`, "2019/20", at === 3 ? undefined : 90 + 10 * at)),
      ...names.map((name, at) => month(`${name} 2020`, "2020/21", at === 5 ? 210 : 100)),
    ],
  },
  "one month, and none in it": {
    id: "visits",
    title: "Visits by month",
    description: "None in April 2019.",
    months: [month("April 2019", "2019/20", 0)],
  },
} satisfies Record<string, MonthColumns>;
