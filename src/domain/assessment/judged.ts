import type { MeasureRow } from "../data-package/tables/measures.ts";
import type { Target } from "../measure/target.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import type { Measured } from "../value/value.ts";
import type { Comparable } from "./comparable.ts";
import { type Comparison, groupFigure } from "./comparators.ts";
import type { HeldTarget } from "./held-target.ts";
import type { JudgeInputs } from "./judge.ts";
import type { Figure, Reported } from "./reported.ts";
import type { Slot } from "./reporting-calendar.ts";
import type { StatusRule } from "./rule.ts";
import type { Verdict } from "./verdict.ts";
import { isSameSlot } from "./year-shape.ts";

/** A verdict and what a rule was given for it, so that another rule can be tried on the same figures. */
export type Judged = { readonly verdict: Verdict; readonly inputs: JudgeInputs | undefined };

/** What is known at the period asked about. */
export type Asked = {
  readonly measure: MeasureRow;
  readonly slot: Slot;
  readonly on: Temporal.PlainDate;
  /** Results up to the period, oldest first, without forecasts. */
  readonly upTo: readonly Reported[];
  readonly comparable: Comparable;
  readonly targets: readonly HeldTarget[];
  readonly comparisons: readonly Comparison[];
  readonly ruleFor: (measure: string, year: FinancialYear) => StatusRule;
};

/** What a rule is given to judge a figure of a measure, or a forecast of it. */
export function judgeInputs(
  { measure, comparisons }: Asked,
  result: Measured,
  target: Target,
  targetNote: string | undefined,
): JudgeInputs {
  const group = target.kind === "comparator" ? groupFigure(comparisons, target.group) : undefined;
  return {
    result,
    target,
    polarity: measure.polarity,
    ...(measure.responsibility === "contextual" && { contextual: true }),
    ...(measure.possible !== undefined && { possible: measure.possible }),
    ...(targetNote !== undefined && { targetNote }),
    ...(group !== undefined && { groupFigure: group }),
  };
}

/** The figures of last year that some rules ask for. */
export function earlierFigures(
  figures: readonly Figure[],
  figure: Figure,
): Pick<JudgeInputs, "sameLastYear" | "lastOutturn"> {
  const lastYear = figure.year - 1;
  const same = figures.findLast((one) => one.year === lastYear && isSameSlot(one, figure));
  const outturn = figures.findLast((one) => one.year === lastYear && one.wholeYear);
  return {
    ...(same && { sameLastYear: same.value }),
    ...(outturn && { lastOutturn: outturn.value }),
  };
}
