import type { RuleTexts } from "../../domain/assessment/chosen-rule.ts";
import type { ruleKinds } from "../../domain/measure/rule-kind.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { type Field, type FieldForm, fieldForm } from "../../html/field-form.ts";
import type { Html } from "../../html/html.ts";
import { type AskedRule, fieldNames } from "./asked-rule.ts";

type Given = {
  readonly action: string;
  readonly year: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly asked: AskedRule;
  readonly problems: ReadonlyMap<string, string>;
  readonly keep: FieldForm["keep"];
};

const kindWords: Readonly<Record<(typeof ruleKinds)[number], string>> = {
  tolerance: "Tolerance: close when missed by little",
  "met-or-not": "Met or not met: nothing is close",
  floor: "Floor: close down to a standard",
  "better-than-last-year": "Close only when better than last year",
  "two-sided": "Two-sided: missed on either side",
  maintain: "Kept: missed when it moves",
};

const sizes: readonly {
  readonly field: keyof RuleTexts;
  readonly label: string;
  readonly hint: string;
  readonly suffix: string;
}[] = [
  {
    field: "percentages",
    label: "Percentages, in points",
    hint: "Tolerance and two-sided: how far off is close.",
    suffix: "points",
  },
  {
    field: "others",
    label: "Other figures, in percent",
    hint: "Tolerance and two-sided: how much of the target off is close.",
    suffix: "%",
  },
  {
    field: "floor",
    label: "Floor, in percent",
    hint: "Floor: below it a percentage is missed, whatever its target.",
    suffix: "%",
  },
  {
    field: "within",
    label: "Kept within, in percent",
    hint: "Kept: how far it may move and still be met.",
    suffix: "%",
  },
  {
    field: "closeWithin",
    label: "Close within, in percent",
    hint: "Kept: how far it may move and be close.",
    suffix: "%",
  },
];

/** Asks which year and which rule; every field is there at once, so that it works without a script. */
export function ruleForm({ action, year, years, asked, problems, keep }: Given): Html {
  const wrong = (name: string) => {
    const problem = problems.get(name);
    return problem === undefined ? {} : { problem };
  };
  const fields: readonly Field[] = [
    {
      kind: "choice",
      name: "year",
      label: "Year",
      options: years.map((one) => ({ value: yearSlug(one), text: yearLabel(one) })),
      chosen: yearSlug(year),
      ...wrong("year"),
    },
    {
      kind: "choice",
      name: "rule",
      label: "The rule to try",
      options: [
        { value: "", text: "None: as judged" },
        ...Object.entries(kindWords).map(([value, text]) => ({ value, text })),
      ],
      chosen: asked.kind ?? "",
      ...wrong("rule"),
    },
    ...sizes.map(
      ({ field, label, hint, suffix }): Field => ({
        kind: "number",
        name: fieldNames[field],
        label,
        hint,
        suffix,
        value: asked.texts[field],
        ...wrong(fieldNames[field]),
      }),
    ),
  ];
  return fieldForm({ action, label: "Choose a rule to try", fields, button: "Try this rule", keep });
}
