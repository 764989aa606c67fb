import type { ErrorPage } from "./error-page.ts";

export const errorPageExamples = {
  "unknown code": {
    heading: "Page not found",
    what: "No measure has the code RES9.9.",
    suggestions: [
      { text: "RES1.9 Housing Benefit accuracy", href: "/measures/RES1.9" },
      { text: "All measures of Resources 2021/22", href: "/portfolios/res/2021-22/measures" },
    ],
  },
} satisfies Record<string, ErrorPage>;
