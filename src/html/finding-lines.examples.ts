import type { FindingLine } from "./finding-lines.ts";

export const findingLinesExamples = {
  "under a table": [
    {
      severity: "error",
      message: "Income: the nine lines add up to −£3,901k, but the total is printed as −£3,876k: a difference of £25k.",
      cause: "One line was probably left out.",
      follow: { text: "See its figures", href: "#figures" },
    },
    {
      severity: "doubt",
      message: "Electoral Services is left blank, and the paper does not say why.",
      accepted: "10 May 2024, Head of Finance: the line moved to another portfolio.",
      follow: { text: "See its figures", href: "#figures" },
    },
  ],
  none: [],
} satisfies Record<string, readonly FindingLine[]>;
