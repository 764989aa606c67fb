import type { StatusStrips } from "./status-strips.ts";

const noun = { one: "measure", many: "measures" };

export const statusStripsExamples = {
  "before and after": {
    id: "what-if",
    title: "Statuses before and after",
    description:
      "As judged 9 met, 4 close, 3 missed; under the rule tried 9 met, 1 close, 6 missed; of 16 measures.",
    noun,
    strips: [
      {
        name: "Now, as judged",
        counts: [
          { kind: "met", count: 9, word: "met" },
          { kind: "close", count: 4, word: "close" },
          { kind: "missed", count: 3, word: "missed" },
        ],
      },
      {
        name: "Now, under the rule tried",
        counts: [
          { kind: "met", count: 9, word: "met" },
          { kind: "close", count: 1, word: "close" },
          { kind: "missed", count: 6, word: "missed" },
        ],
      },
    ],
  },
  "a year without measures": {
    id: "history",
    title: "Statuses by year",
    description: "None in 2019/20; 2 met and 1 aim in 2020/21.",
    noun,
    strips: [
      { name: "2019/20", counts: [] },
      {
        name: "2020/21",
        counts: [
          { kind: "met", count: 2, word: "met" },
          { kind: "aim", count: 1, word: "direction only" },
        ],
      },
    ],
  },
} satisfies Record<string, StatusStrips>;
