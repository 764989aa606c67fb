import type { StackedBars } from "./stacked-bars.ts";

const part = (value: number) => ({ value, label: Math.abs(value).toLocaleString("en-GB") });

export const stackedBarsExamples = {
  "spending by service against income": {
    id: "spending",
    title: "Spending by service against income, made up",
    description:
      "Street services spend 6,490 on employees and 9,792 on other things, and bring in 2,402, in thousand pounds.",
    series: ["Employees", "Other spending", "Income"],
    bars: [
      { name: "Street services", label: "13,880 net", parts: [part(6490), part(9792), part(-2402)] },
      { name: "Highways", label: "6,598 net", parts: [part(2189), part(6115), part(-1706)] },
      {
        name: "Parks and open spaces, with their cafés",
        label: "(120) net",
        parts: [part(1945), part(1066), part(-3131)],
      },
      { name: "Climate", label: "411 net", parts: [part(322), part(151), part(-62)] },
    ],
  },
  "schemes by what pays for them": {
    id: "schemes",
    title: "Schemes by what pays for them, made up",
    description: "Resurfacing is paid for by 3,900 of grants and 190 of borrowing, in thousand pounds.",
    series: ["Grants", "Borrowing"],
    bars: [
      { name: "Resurfacing", label: "4,090", parts: [part(3900), part(190)] },
      { name: "Playgrounds", label: "540", parts: [part(0), part(540)] },
    ],
  },
} satisfies Record<string, StackedBars>;
