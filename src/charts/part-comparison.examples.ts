import type { Part, PartComparison, PartFigure } from "./part-place.ts";

const percent = { before: "", after: "%" };

function part(name: string, values: readonly (number | string)[]): Part {
  return {
    name,
    figures: values.map(
      (value): PartFigure =>
        typeof value === "number"
          ? { kind: "held", value, label: `${value.toFixed(1)}%` }
          : { kind: "missing", why: value },
    ),
  };
}

export const partComparisonExamples = {
  "parts that rose, fell, stood still and came late": {
    id: "planning",
    title: "Planning applications decided in time by kind, 2018/19 to 2020/21",
    description:
      "Major rose from 78.0% to 91.2%, minor fell from 84.5% to 80.1%, other stood at 93.0%; trees were first counted in 2020/21.",
    unit: percent,
    years: ["2018/19", "2019/20", "2020/21"],
    parts: [
      part("Major", [78, 85.3, 91.2]),
      part("Minor", [84.5, 82, 80.1]),
      part("Other", [93, 92.1, 93]),
      part("Trees and high hedges, not counting appeals", ["not counted", "not counted", 88.4]),
      part("Listed buildings", [79.5, 81, "not yet counted"]),
      part("Certificates", ["not held", "not held", "not held"]),
    ],
  },
} satisfies Record<string, PartComparison>;
