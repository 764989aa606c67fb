import type { FindingLine } from "./finding-lines.ts";

export const findingLinesExamples = {
  "under a table": [
    {
      severity: "error",
      message:
        "Income: the nine lines add up to −£3,901k, but the total is printed as −£3,876k: a difference of £25k.",
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
  "accepted before it changed": [
    {
      severity: "error",
      message:
        "Grounds: gross expenditure £1,752k less income £645k comes to £1,107k, but the net is printed as £1,147k: £40k more.",
      lapsed:
        "£25,000 was accepted on 10 May 2024, Head of Finance: the income is corrected in the mid-year report.",
      follow: { text: "See its figures", href: "#figures" },
    },
  ],
  none: [],
} satisfies Record<string, readonly FindingLine[]>;
