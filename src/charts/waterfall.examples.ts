import type { Waterfall } from "./waterfall.ts";

export const waterfallExamples = {
  "from last year's budget to the cash limit": {
    id: "bridge",
    title: "From the 2020/21 budget to the 2021/22 cash limit",
    description: "From 24,119 by additions of 913 and reductions of 530 to 24,502, in thousand pounds.",
    unit: { before: "£", after: " thousand" },
    steps: [
      { kind: "total", name: "2020/21 budget at Q3", value: 24119, label: "24,119" },
      { kind: "change", name: "Software licences", value: 613, label: "+613" },
      { kind: "change", name: "Digital programme", value: 250, label: "+250" },
      { kind: "change", name: "Care case system", value: 50, label: "+50" },
      { kind: "change", name: "Troubled Families", value: -28, label: "−28" },
      { kind: "change", name: "Budget in line with expected spending", value: -60, label: "−60" },
      { kind: "change", name: "Vacancies", value: -276, label: "−276" },
      { kind: "change", name: "Contracts", value: -166, label: "−166" },
      { kind: "total", name: "2021/22 cash limit", value: 24502, label: "24,502" },
    ],
  },
  "from nought": {
    id: "reserve",
    title: "A reserve over the year",
    description: "From 300 by use of 120 to 180, in thousand pounds.",
    unit: { before: "£", after: " thousand" },
    steps: [
      { kind: "total", name: "Opening", value: 300, label: "300" },
      { kind: "change", name: "Used", value: -120, label: "−120" },
      { kind: "total", name: "Closing", value: 180, label: "180" },
    ],
  },
} satisfies Record<string, Waterfall>;
