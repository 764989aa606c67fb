import type { Pager } from "./pager.ts";

export const pagerExamples = {
  "in the middle": {
    label: "Pages of findings",
    previousHref: "/findings",
    nextHref: "/findings?page=3",
    place: "21 to 40 of 117 findings",
  },
  "at the start": { label: "Pages of entries", nextHref: "/entries?page=2", place: "1 to 20 of 45 entries" },
} satisfies Record<string, Pager>;
