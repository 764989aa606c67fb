import { figureOf } from "../computed-measure/figure.ts";
import { type Cube, cellOf } from "../disclosure/cube.ts";
import { isShown } from "../disclosure/withheld.ts";
import type { DaySpan } from "../feed/load.ts";
import type { Decimal } from "../value/decimal.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { Breakdown } from "./breakdown.ts";
import type { PeriodTables } from "./period-tables.ts";
import { shownUnits } from "./sums-wanted.ts";

/** What one slice came to in a stretch; a place past an axis's last value takes all of them together. */
export type Slice =
  | { readonly kind: "withheld" }
  /** Not one record. */
  | { readonly kind: "empty" }
  | {
      readonly kind: "shown";
      readonly numerator: Decimal;
      readonly denominator: Decimal | undefined;
      readonly records: number;
      /** Undefined where nothing was counted that it could be of. */
      readonly figure: Decimal | undefined;
    };

export function sliceOf(
  { feed, computed, wanted }: Breakdown,
  tables: PeriodTables,
  at: readonly number[],
  stretch: DaySpan,
  unit: ValueUnit,
  places = computed.places,
): Slice {
  const { table, made } = tables.of(stretch);
  const place = [...at, 0];
  if (!isShown(table.sums, table.hidden, place, made)) return { kind: "withheld" };
  const units = unitsIn(table.sums, place, made);
  if (units.every((one) => one === 0)) return { kind: "empty" };
  const shown = (index: number): Decimal => {
    const tally = wanted.tallies[index];
    if (tally === undefined) throw new Error("A sum stands outside the tallies");
    return shownUnits(feed, tally, units[index] ?? 0);
  };
  const sums = {
    numerator: shown(wanted.numerator),
    denominator: wanted.denominator === undefined ? undefined : shown(wanted.denominator),
    records: units[wanted.records] ?? 0,
  };
  return { kind: "shown", ...sums, figure: figureOf(computed, sums, unit, places) };
}

/** The sums of a place in a stretch, withheld or not: for what is added to others, never for a page. */
function unitsIn(
  { sizes, counts }: Cube,
  place: readonly number[],
  made: readonly number[] | "all",
): readonly number[] {
  const last = sizes.length - 1;
  const cells =
    made === "all"
      ? [cellOf(sizes, place.with(last, sizes[last] ?? 0))]
      : made.map((piece) => cellOf(sizes, place.with(last, piece)));
  return counts.map((count) => cells.reduce((sum, cell) => sum + (count[cell] ?? 0), 0));
}

/** The place where every axis takes all its values together. */
export function wholeOf({ axes }: Breakdown): readonly number[] {
  return axes.map(({ values }) => values.length);
}
