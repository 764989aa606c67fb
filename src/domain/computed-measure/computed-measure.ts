import type { Condition } from "../records/condition.ts";
import type { Tally } from "../records/tally.ts";

/** How the two sums make the figure. */
export const figureForms = ["percentage", "rate", "mean", "total"] as const;
export type FigureForm = (typeof figureForms)[number];

/**
 * How a measure is worked out from the records of a feed. Which stretch of days a result is about follows from the
 * measure itself: its accumulation, and the council's reporting periods.
 */
export type ComputedMeasure = {
  readonly measure: string;
  /** The part of the measure, or "all". */
  readonly part: string;
  readonly feed: string;
  /** How it is worked out, in a sentence a councillor could read. */
  readonly meaning: string;
  /** Which records count at all. */
  readonly where?: Condition | undefined;
  readonly numerator: Tally;
  /** What it is of: needed for a percentage, a rate and a mean; a total has none. */
  readonly denominator?: Tally | undefined;
  readonly form: FigureForm;
  /** For a rate: for each so many, such as 1000. */
  readonly per?: number | undefined;
  /** Decimal places of the figure. */
  readonly places: number;
  /** Columns it can be broken down by, the usual one first. */
  readonly dimensions: readonly string[];
  /** Records that agree in these columns count once. */
  readonly oncePer?: readonly string[] | undefined;
  /** The first financial year it is worked out for, as the year it starts in. */
  readonly firstYear?: number | undefined;
  /** Days after the end of a period until its figure no longer counts as provisional. */
  readonly settles?: number | undefined;
};
