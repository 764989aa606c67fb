import type { SearchGroup } from "./search-results.ts";

export const searchResultsExamples = {
  "two kinds": [
    {
      id: "found-measures",
      heading: "Measures",
      hits: [
        {
          title: { text: "Visits to libraries", href: "/measures/CUL1.4" },
          code: "CUL1.4",
          place: "Culture 2021/22",
        },
      ],
      more: { text: "All 7 measures", href: "/search?q=libraries&kind=measures" },
    },
    {
      id: "found-glossary",
      heading: "Terms",
      hits: [
        {
          title: { text: "LMS", href: "/portfolios/cul/2021-22#words" },
          said: "Library Management System",
          place: "Culture 2021/22",
        },
      ],
    },
  ],
} satisfies Record<string, readonly SearchGroup[]>;
