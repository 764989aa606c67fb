import { periodWords } from "../period/period-words.ts";
import type { DefinitionChange } from "./definition.ts";
import type { Figure } from "./reported.ts";
import { dayNumber } from "./span.ts";

/** A day from which a measure counts something else than before, and what changed, as a phrase. */
export type RedefinedOn = { readonly on: Temporal.PlainDate; readonly words: string };

/** The figures the latest can be compared with, itself the last, and why those before it can't, as a phrase. */
export type Comparable = { readonly figures: readonly Figure[]; readonly broken: string | undefined };

/** Cuts off what stands before the last break in the series or change of definition. */
export function comparableFigures(
  figures: readonly Figure[],
  changes: readonly DefinitionChange[],
  redefined: readonly RedefinedOn[] = [],
): Comparable {
  for (let at = figures.length - 1; at >= 0; at--) {
    const broken = breakAt(figures, at, changes) ?? redefinedAt(figures, at, redefined);
    if (broken !== undefined) return { figures: figures.slice(at), broken };
  }
  return { figures, broken: undefined };
}

function breakAt(
  figures: readonly Figure[],
  at: number,
  changes: readonly DefinitionChange[],
): string | undefined {
  const figure = figures[at];
  if (figure === undefined) return undefined;
  if (figure.value.markers.length > 0 && figure.value.markers.includes("break-in-series")) {
    return `the series breaks at ${periodWords(figure.period)}`;
  }
  return changes.length === 0 ? undefined : changedBetween(figures[at - 1], figure, changes);
}

function changedBetween(
  before: Figure | undefined,
  { year }: Figure,
  changes: readonly DefinitionChange[],
): string | undefined {
  if (before === undefined) return undefined;
  return changes.findLast(({ from }) => before.year < from && from <= year)?.words;
}

/** The first figure whose days reach the change is the first of the new kind. */
function redefinedAt(
  figures: readonly Figure[],
  at: number,
  redefined: readonly RedefinedOn[],
): string | undefined {
  if (redefined.length === 0) return undefined;
  const figure = figures[at];
  const before = figures[at - 1];
  if (figure === undefined || before === undefined) return undefined;
  return redefined.findLast(({ on }) => lastDay(before) < dayNumber(on) && dayNumber(on) <= lastDay(figure))
    ?.words;
}

function lastDay({ span, order }: Figure): number {
  return span?.to ?? order;
}
