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
} satisfies Record<string, FieldForm>;
