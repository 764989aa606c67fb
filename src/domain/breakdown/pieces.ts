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
  if (stretch.from.equals(whole.from) && stretch.to.equals(whole.to)) return "all";
  return pieces.flatMap((piece, at) => (isWithin(piece, stretch) ? [at] : []));
}

export function isWithin(inner: DaySpan, outer: DaySpan): boolean {
  return (
    Temporal.PlainDate.compare(inner.from, outer.from) >= 0 &&
    Temporal.PlainDate.compare(inner.to, outer.to) <= 0
  );
}
