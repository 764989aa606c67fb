import type { ComputedMeasure } from "../computed-measure/computed-measure.ts";
import { figureOf } from "../computed-measure/figure.ts";
import { type Cube, cellOf } from "../disclosure/cube.ts";
import { isShown } from "../disclosure/withheld.ts";
import type { Feed } from "../feed/feed.ts";
import type { DaySpan } from "../feed/load.ts";
import type { MasterData } from "../master-data/listed-code.ts";
import type { TallyRow } from "../records/tally.ts";
import type { Decimal } from "../value/decimal.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { type Axis, axisOf } from "./axis.ts";
import type { PeriodTables } from "./period-tables.ts";
import { type SumsWanted, shownUnits, unitsOf } from "./sums-wanted.ts";

/** Tallies by the columns chosen and by day or month, each spelling under its name. */
export type Breakdown = {
  readonly feed: Feed;
  readonly computed: ComputedMeasure;
  readonly wanted: SumsWanted;
  readonly axes: readonly Axis[];
  /** Where each stands on the axes, its first day (2019-04-01), and its sums in units of their last place. */
  readonly rows: readonly BreakdownRow[];
};

export type BreakdownRow = {
  readonly at: readonly number[];
  readonly day: string;
  readonly sums: readonly number[];
};

/** Rows of a tally by these columns and, last, by day or month. Records without a day belong to no period. */
export function breakdownOf(
  given: Pick<Breakdown, "feed" | "computed" | "wanted">,
  columns: readonly string[],
  rows: readonly TallyRow[],
  known: Pick<MasterData, "codes" | "aliases">,
): Breakdown {
  const { feed, wanted } = given;
  const dated = rows.flatMap(({ groups, sums }) => {
    const day = groups[columns.length]?.slice(0, 10);
    return day === undefined ? [] : [{ groups, day, sums }];
  });
  const axes = columns.map((name, at) => {
    const column = feed.columns.find((one) => one.name === name);
    if (column === undefined || column.personal) throw new Error(`Records can't be broken down by ${name}`);
    return axisOf(
      column,
      dated.map(({ groups, day }) => ({ spelt: groups[at] ?? null, day })),
      known,
    );
  });
  return {
    ...given,
    axes: axes.map(({ axis }) => axis),
    rows: dated.map(({ groups, day, sums }) => ({
      at: axes.map(({ placeOf }, at) => placeOf({ spelt: groups[at] ?? null, day })),
      day,
      sums: wanted.tallies.map((tally, at) => unitsOf(feed, tally, sums[at] ?? "0")),
    })),
  };
}

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
export function unitsIn(
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
