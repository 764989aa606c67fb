import type { Tolerance } from "../measure/tolerance.ts";
import { decimalText } from "../value/decimal.ts";
import type { RuleTest } from "./rule.ts";

/** What a rule says, in sentences a councillor can read. */
export function ruleWords(test: RuleTest): string {
  const met = "A target is met when the figure reaches it.";
  switch (test.kind) {
    case "tolerance":
      return `${met} A miss is close up to ${reachWords(test)}. Beyond that it is missed.`;
    case "two-sided":
      return `A target is met when the figure is on it or within its range. Off on either side, whichever is better, it is close up to ${reachWords(test)}. Beyond that it is missed.`;
    case "met-or-not":
      return `${met} Any miss is missed: nothing is close.`;
    case "floor":
      return `${met} A miss is close down to the floor of ${decimalText(test.floor)}, a ceiling where less is better. Beyond it the target is missed.`;
    case "better-than-last-year":
      return `${met} A miss is close where the figure is better than in the same period last year. Otherwise it is missed.`;
    case "maintain": {
      const within = offWords(test.within, "the measure’s unit");
      const close = offWords(test.closeWithin, "the measure’s unit");
      return `A target is met when the figure stays within ${within} of it or, where the aim is to maintain, of last year’s outturn. It is close within ${close}, and missed beyond that.`;
    }
    default:
      throw new Error(`Not a rule: ${test satisfies never}`);
  }
}

function reachWords(test: { readonly percentages: Tolerance; readonly others: Tolerance }): string {
  const points = offWords(test.percentages, "points");
  return `${points} for a percentage, and up to ${offWords(test.others, "the measure’s unit")} for any other figure`;
}

function offWords(tolerance: Tolerance, unit: string): string {
  if (tolerance.kind === "relative") return `${decimalText(tolerance.percent)}% of the target`;
  const size = decimalText(tolerance.within);
  return unit === "points" ? `${size} ${size === "1" ? "point" : "points"}` : `${size} in ${unit}`;
}
