import type { StatusSummary } from "./status-summary.ts";

const noun = { one: "measure", many: "measures" };

export const statusSummaryExamples = {
  "all kinds": {
    id: "standing",
    title: "How 34 measures stand",
    description: "12 met, 5 close, 7 missed, 6 aim, 4 with no target held, of 34 measures.",
    noun,
    counts: [
      { kind: "met", count: 12, word: "met" },
      { kind: "close", count: 5, word: "close" },
      { kind: "missed", count: 7, word: "missed" },
      { kind: "aim", count: 6, word: "aim" },
      { kind: "none", count: 4, word: "no target held" },
    ],
  },
  "one too small to be written on, and none missed": {
    id: "standing-few",
    title: "How 61 measures stand",
    description: "58 met, 1 close, none missed, 2 not due yet, of 61 measures.",
    noun,
    counts: [
      { kind: "met", count: 58, word: "met" },
      { kind: "close", count: 1, word: "close" },
      { kind: "missed", count: 0, word: "missed" },
      { kind: "none", count: 2, word: "not due yet" },
    ],
  },
  "nothing to count": {
    id: "standing-none",
    title: "How no measures stand",
    description: "No measures.",
    noun,
    counts: [],
  },
} satisfies Record<string, StatusSummary>;
