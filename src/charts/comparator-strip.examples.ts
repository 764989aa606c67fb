import type { ComparatorStrip, Compared } from "./comparator-strip.ts";

function councils(values: readonly number[]): readonly Compared[] {
  return values.map((value, index) => ({
    name: `Council ${String.fromCharCode(65 + index)}`,
    value,
    label: `${value.toFixed(1)}%`,
  }));
}

export const comparatorStripExamples = {
  "among fifteen others, some alike": {
    id: "neighbours",
    title: "Council Tax collected in its year 2019/20, among statistical neighbours",
    description: "Ours 97.1%, third of sixteen; the median of the others is 96.2%.",
    unit: { before: "", after: "%" },
    ours: { name: "Ours", value: 97.1, label: "97.1%" },
    others: councils([94.1, 94.8, 95.2, 95.9, 95.9, 96, 96, 96.2, 96.3, 96.3, 96.4, 96.6, 96.9, 97.4, 97.9]),
    median: { value: 96.2, label: "96.2%" },
    better: "higher",
  },
  "a group too small for quarters, where low is good": {
    id: "few-neighbours",
    title: "Days to process a claim 2019/20, among three councils",
    description: "Ours 12.6, highest of four; the median of the others is 9.0.",
    unit: { before: "", after: "" },
    ours: { name: "Ours", value: 12.6, label: "12.6" },
    others: [
      { name: "Council A", value: 6.2, label: "6.2" },
      { name: "Council B", value: 9, label: "9.0" },
      { name: "Council C", value: 11.8, label: "11.8" },
    ],
    median: { value: 9, label: "9.0" },
    better: "lower",
  },
} satisfies Record<string, ComparatorStrip>;
