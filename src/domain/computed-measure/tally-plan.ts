import type { Condition } from "../records/condition.ts";
import type { Tally } from "../records/tally.ts";
import type { ComputedMeasure } from "./computed-measure.ts";

/** Where a measure's sums stand among the tallies of a question. */
export type Places = {
  readonly numerator: number;
  readonly denominator: number | undefined;
  /** How many records count in the figure. */
  readonly records: number;
};

/** One question to a warehouse for the sums of several measures, each tally asked once however many need it. */
export type TallyPlan = {
  readonly where: Condition | undefined;
  readonly oncePer: readonly string[] | undefined;
  readonly tallies: readonly Tally[];
  readonly places: ReadonlyMap<ComputedMeasure, Places>;
};

/**
 * As few questions as give the sums of all these measures of one feed: one, but for measures whose records count once
 * by other columns than the rest, since what is left out there depends on their own conditions.
 */
export function tallyPlans(measures: readonly ComputedMeasure[]): readonly TallyPlan[] {
  const groups = Map.groupBy(measures, ({ oncePer, where }) =>
    oncePer === undefined ? "" : JSON.stringify([oncePer, where]),
  );
  return [...groups.values()].map(planOf);
}

function planOf(measures: readonly ComputedMeasure[]): TallyPlan {
  const [first] = measures;
  const oncePer = first?.oncePer;
  const tallies: Tally[] = [];
  const known = new Map<string, number>();
  const placeOf = (tally: Tally): number => {
    const key = JSON.stringify(tally);
    const place = known.get(key) ?? tallies.push(tally) - 1;
    known.set(key, place);
    return place;
  };
  const places = measures.map((measure): [ComputedMeasure, Places] => {
    const own = oncePer === undefined ? measure.where : undefined;
    const { numerator, denominator } = measure;
    const counted = { tally: "count", ...whereOf(own, (denominator ?? numerator).where) } as const;
    return [
      measure,
      {
        numerator: placeOf(within(own, numerator)),
        denominator: denominator && placeOf(within(own, denominator)),
        records: placeOf(counted),
      },
    ];
  });
  const where = oncePer === undefined ? undefined : first?.where;
  return { where, oncePer, tallies, places: new Map(places) };
}

function within(own: Condition | undefined, tally: Tally): Tally {
  const where = whereOf(own, tally.where);
  return tally.tally === "count"
    ? { tally: "count", ...where }
    : { tally: "sum", column: tally.column, ...where };
}

function whereOf(...conditions: readonly (Condition | undefined)[]): { readonly where?: Condition } {
  const held = conditions.filter((one) => one !== undefined);
  const [only] = held;
  if (only === undefined) return {};
  return { where: held.length === 1 ? only : { all: held } };
}
