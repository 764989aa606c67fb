import type { ComputedMeasure } from "../computed-measure/computed-measure.ts";
import type { Feed } from "../feed/feed.ts";
import type { MasterData } from "../master-data/listed-code.ts";
import type { TallyRow } from "../records/tally.ts";
import { type Axis, axisOf } from "./axis.ts";
import { type SumsWanted, unitsOf } from "./sums-wanted.ts";

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
