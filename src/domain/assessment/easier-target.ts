import type { Polarity } from "../measure/polarity.ts";
import { isSofter } from "../measure/softened.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import type { Decimal } from "../value/decimal.ts";
import type { RedefinedOn } from "./comparable.ts";
import type { DefinitionChange } from "./definition.ts";
import type { HeldTarget } from "./held-target.ts";
import type { Figure } from "./reported.ts";
import { yearEnds } from "./reporting-calendar.ts";
import { dayNumber } from "./span.ts";

/** A target that asks for less than the last outturn before it reached. */
export type EasierTarget = {
  readonly held: HeldTarget;
  readonly actual: Figure;
  /** The target less the outturn, in the unit of both. */
  readonly difference: Decimal;
};

/** When a measure began to count something else. */
export type Breaks = {
  readonly changes: readonly DefinitionChange[];
  readonly redefined?: readonly RedefinedOn[] | undefined;
};

/** The newest numerical target, where it is easier than the last outturn (domain.md 4). */
export function easierTarget(
  targets: readonly HeldTarget[],
  figures: readonly Figure[],
  polarity: Polarity,
  breaks: Breaks,
): EasierTarget | undefined {
  const held = targets.findLast(({ target }) => target.kind === "numerical");
  const actual = held && outturnBefore(held.row.year, figures, breaks);
  if (held === undefined || actual === undefined) return undefined;
  const softness = isSofter(held.target, actual.value, polarity);
  return softness?.softened === true ? { held, actual, difference: softness.difference } : undefined;
}

/**
 * The last outturn before a year that a target for it can be held against; undefined where the measure has begun to
 * count something else in between.
 */
export function outturnBefore(
  year: FinancialYear,
  figures: readonly Figure[],
  { changes, redefined = [] }: Breaks,
): Figure | undefined {
  const actual = figures.findLast((figure) => figure.wholeYear && figure.year < year);
  if (actual === undefined) return undefined;
  const broken =
    changes.some(({ from }) => actual.year < from && from <= year) ||
    redefined.some(({ on }) => yearEnds(actual.year) < dayNumber(on) && dayNumber(on) <= yearEnds(year)) ||
    figures.some((figure) => isBreak(figure) && figure.order > actual.order && figure.year <= year);
  return broken ? undefined : actual;
}

function isBreak({ value: { markers } }: Figure): boolean {
  return markers.length > 0 && markers.includes("break-in-series");
}
