import type { DaySpan } from "../feed/load.ts";

/** A stretch of days cut up so that other stretches are made of whole pieces of it. */
export type Pieces = {
  readonly whole: DaySpan;
  readonly pieces: readonly DaySpan[];
};

/** Cuts a whole at every first and last day of the stretches within it. */
export function piecesOf(whole: DaySpan, stretches: readonly DaySpan[]): Pieces {
  const starts = stretches
    .filter((one) => isWithin(one, whole))
    .flatMap(({ from, to }) => [from, to.add({ days: 1 })]);
  const cuts = [...new Set([whole.from, ...starts].map(String))]
    .toSorted()
    .map((day) => Temporal.PlainDate.from(day))
    .filter((day) => Temporal.PlainDate.compare(day, whole.to) <= 0);
  const pieces = cuts.map((from, at) => ({ from, to: cuts[at + 1]?.subtract({ days: 1 }) ?? whole.to }));
  return { whole, pieces };
}

/** Which pieces a stretch is made of; "all" for the whole. */
export function madeOf({ whole, pieces }: Pieces, stretch: DaySpan): readonly number[] | "all" {
  if (isSame(stretch, whole)) return "all";
  return pieces.flatMap((piece, at) => (isWithin(piece, stretch) ? [at] : []));
}

export function isWithin(inner: DaySpan, outer: DaySpan): boolean {
  return (
    Temporal.PlainDate.compare(inner.from, outer.from) >= 0 &&
    Temporal.PlainDate.compare(inner.to, outer.to) <= 0
  );
}

/** A period with the periods within it, which together are all of it; none where it is not cut up. */
export type PeriodTree = { readonly span: DaySpan; readonly parts: readonly PeriodTree[] };

/** Periods within periods, filled up where days are in none of them. Undefined where two overlap and neither is within the other. */
export function periodTree(whole: DaySpan, stretches: readonly DaySpan[]): PeriodTree | undefined {
  const root: Growing = { span: whole, parts: [] };
  const inside = stretches.filter((one) => isWithin(one, whole));
  for (const span of inside.toSorted((one, other) => daysIn(other) - daysIn(one))) {
    if (!grow(root, span)) return undefined;
  }
  return filled(root);
}

type Growing = { readonly span: DaySpan; readonly parts: Growing[] };

function grow(tree: Growing, span: DaySpan): boolean {
  if (isSame(tree.span, span)) return true;
  const around = tree.parts.find((part) => isWithin(span, part.span));
  if (around !== undefined) return grow(around, span);
  if (tree.parts.some((part) => meets(part.span, span))) return false;
  tree.parts.push({ span, parts: [] });
  return true;
}

function filled({ span, parts }: Growing): PeriodTree {
  if (parts.length === 0) return { span, parts };
  const all: PeriodTree[] = [];
  let next = span.from;
  const fillTo = (day: Temporal.PlainDate) => {
    if (Temporal.PlainDate.compare(next, day) < 0) {
      all.push({ span: { from: next, to: day.subtract({ days: 1 }) }, parts: [] });
    }
  };
  for (const part of parts.toSorted((one, other) =>
    Temporal.PlainDate.compare(one.span.from, other.span.from),
  )) {
    fillTo(part.span.from);
    all.push(filled(part));
    next = part.span.to.add({ days: 1 });
  }
  fillTo(span.to.add({ days: 1 }));
  return { span, parts: all };
}

export function isSame(one: DaySpan, other: DaySpan): boolean {
  return one.from.equals(other.from) && one.to.equals(other.to);
}

function daysIn({ from, to }: DaySpan): number {
  return from.until(to).days;
}

function meets(one: DaySpan, other: DaySpan): boolean {
  return (
    Temporal.PlainDate.compare(one.from, other.to) <= 0 && Temporal.PlainDate.compare(other.from, one.to) <= 0
  );
}
