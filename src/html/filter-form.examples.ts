import type { FilterForm } from "./filter-form.ts";

export const filterFormExamples = {
  "a list of findings": {
    action: "/findings",
    label: "Narrow the findings",
    keep: [{ name: "as-at", value: "2021-11-23" }],
    choices: [
      {
        name: "portfolio",
        label: "Portfolio",
        options: [
          { value: "", text: "All" },
          { value: "res", text: "Resources" },
        ],
        chosen: "res",
      },
    ],
  },
} satisfies Record<string, FilterForm>;
