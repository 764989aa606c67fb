import type { FieldForm } from "./field-form.ts";

export const fieldFormExamples = {
  "a rule to try": {
    action: "/rules/what-if",
    label: "Choose a rule to try",
    button: "Try this rule",
    keep: [{ name: "as-at", value: "2021-11-23" }],
    fields: [
      {
        kind: "choice",
        name: "rule",
        label: "How figures are judged",
        options: [
          { value: "tolerance", text: "A tolerance" },
          { value: "met-or-not", text: "Met or not met" },
        ],
        chosen: "tolerance",
      },
      {
        kind: "number",
        name: "percentages",
        label: "Percentages",
        hint: "How many points off is close.",
        value: "two",
        suffix: "points",
        problem: "“two” is not a number. Write it as 2.",
      },
    ],
  },
  "a day": {
    action: "/changes",
    label: "Choose a day to tell changes from",
    button: "Show since this day",
    keep: [],
    fields: [
      {
        kind: "day",
        name: "since",
        label: "Since the end of a day",
        value: "2021-11-23",
        problem: "The ledger holds nothing known before 7 June 2022. Choose that day or a later one.",
      },
    ],
  },
} satisfies Record<string, FieldForm>;
