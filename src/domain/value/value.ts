import type { Decimal } from "./decimal.ts";
import { type Marker, markers } from "./marker.ts";
import type { MissingReason } from "./missing-reason.ts";
import type { ValueUnit } from "./value-unit.ts";

/** What was counted to arrive at a value. A `numerator` alone is a source that cuts off its denominator. */
export type Counts =
  | { readonly kind: "none" }
  | { readonly kind: "count"; readonly count: Decimal }
  | { readonly kind: "of"; readonly numerator: Decimal; readonly denominator: Decimal }
  | { readonly kind: "numerator"; readonly numerator: Decimal };

export type Measured = {
  readonly kind: "measured";
  readonly decimal: Decimal;
  readonly unit: ValueUnit;
  readonly counts: Counts;
  /** Each at most once, in the order of `markers`. */
  readonly markers: readonly Marker[];
};

/** No figure. Counts can be there still: a page that lost the percentage and kept "(1475 of 1770)". */
export type Missing = { readonly kind: "missing"; readonly reason: MissingReason; readonly counts: Counts };

export type Value = Measured | Missing;

export const notCounted: Counts = { kind: "none" };

const unmarked: readonly Marker[] = [];

export function measured(
  decimal: Decimal,
  unit: ValueUnit,
  { counts = notCounted, marked = [] }: { counts?: Counts; marked?: Iterable<Marker> } = {},
): Measured {
  const wanted = new Set(marked);
  const held = wanted.size === 0 ? unmarked : markers.filter((marker) => wanted.has(marker));
  return { kind: "measured", decimal, unit, counts, markers: held };
}

export function missing(reason: MissingReason, counts: Counts = notCounted): Missing {
  return { kind: "missing", reason, counts };
}
