import type { EmptyState } from "./empty-state.ts";

export const emptyStateExamples = {
  "no reports yet": {
    what: "The in-year reports will be here.",
    when: "The mid-year report is due on 23 November 2021.",
    whose: "Services return their figures by 22 October.",
  },
} satisfies Record<string, EmptyState>;
