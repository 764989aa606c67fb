import type { SearchForm } from "./search-form.ts";

export const searchFormExamples = {
  "first visit": {
    action: "/search",
    query: "",
    label: "Search measures, portfolios, services and words",
    hint: "A code such as RES1.1, or a word such as recycling",
    keep: [],
  },
} satisfies Record<string, SearchForm>;
