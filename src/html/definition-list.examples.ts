import type { Definition } from "./definition-list.ts";

export const definitionListExamples = {
  "a measure": [
    {
      term: "What it counts",
      said: "Council Tax collected by 31 March as a share of what was due that year.",
    },
    { term: "Good performance", said: "Higher" },
    { term: "Reported", said: "Quarterly, building up over the year" },
  ],
} satisfies Record<string, readonly Definition[]>;
