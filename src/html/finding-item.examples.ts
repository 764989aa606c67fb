import type { FindingItem } from "./finding-item.ts";

export const findingExamples = {
  "one of each severity": [
    {
      identity: "F3",
      law: "columns sum to the total row",
      severity: "error",
      message: "The portfolio's resources add up to 5,766, but the total is printed as 6,667.",
      figures: [
        {
          label: "Net expenditure",
          figure: { text: "4,678", href: "/trace/b-1" },
          source: "com-agreement.txt, line 88",
        },
        {
          label: "Reserves",
          figure: { text: "1,088", href: "/trace/b-2" },
          source: "com-agreement.txt, line 89",
        },
        {
          label: "Total, as printed",
          figure: { text: "6,667", href: "/trace/b-3" },
          source: "com-agreement.txt, line 91",
        },
      ],
      difference: "£901,000",
    },
    {
      identity: "F2",
      law: "gross and income make net",
      severity: "rounding",
      message: "Gross less income is 1,657, printed as 1,658: within what rounding explains.",
      figures: [],
      accepted: "rounded in the source, by the finance manager, 8 June 2021",
    },
    {
      identity: "F23",
      law: "codes are unique",
      severity: "doubt",
      message: "The code RES3.1 is used for two measures.",
      figures: [],
      lapsed: "RES3.1 was accepted on 8 June 2021, Finance manager: both are printed so.",
    },
  ],
} satisfies Record<string, readonly FindingItem[]>;
