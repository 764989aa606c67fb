import type { ComputedMeasure } from "../computed-measure/computed-measure.ts";
import { tallyPlans } from "../computed-measure/tally-plan.ts";
import { columnOf, type Feed } from "../feed/feed.ts";
import type { Condition } from "../records/condition.ts";
import type { Tally } from "../records/tally.ts";
import { type Decimal, decimal } from "../value/decimal.ts";

/** What is asked of a warehouse to break a measure down: its sums, and the counts that may be too small to show. */
export type SumsWanted = {
  readonly tallies: readonly Tally[];
  readonly where: Condition | undefined;
  readonly oncePer: readonly string[] | undefined;
  /** Where the sums stand among the tallies. */
  readonly numerator: number;
  readonly denominator: number | undefined;
  readonly records: number;
  /** How many counts `guarded` gives. */
  readonly guards: number;
  /**
   * The counts that say something of few records where they are small: the records, those above the line, for a
   * percentage those that are not, and sums of whole numbers, which may be counts themselves.
   */
  guarded(sums: readonly number[]): readonly number[];
};

/** Refuses (throws) a measure that names columns the feed does not have. */
export function sumsWanted(feed: Feed, computed: ComputedMeasure): SumsWanted {
  const { where } = computed.numerator;
  const counted = { ...computed, numerator: { tally: "count", ...(where && { where }) } } as const;
  const [plan] = tallyPlans([computed, counted]);
  const places = plan?.places.get(computed);
  const above = plan?.places.get(counted)?.numerator;
  if (plan === undefined || places === undefined || above === undefined) {
    throw new Error(`The sums of ${computed.measure} could not be planned`);
  }
  const { numerator, denominator, records } = places;
  const pairs: (readonly [number, number])[] = [[above, records]];
  if (denominator !== undefined) pairs.push([numerator, denominator]);
  const whole = [numerator, ...(denominator === undefined ? [] : [denominator])].filter((at) =>
    isWhole(feed, plan.tallies[at]),
  );
  const kept = [...new Set([records, above, ...whole])];
  const differences =
    computed.form !== "percentage"
      ? []
      : pairs.filter(([one, of]) => one !== of && kept.includes(one) && kept.includes(of));
  return {
    tallies: plan.tallies,
    where: plan.where,
    oncePer: plan.oncePer,
    ...{ numerator, denominator, records },
    guards: kept.length + differences.length,
    guarded: (sums) => [
      ...kept.map((at) => sums[at] ?? 0),
      ...differences.map(([one, of]) => (sums[of] ?? 0) - (sums[one] ?? 0)),
    ],
  };
}

function isWhole(feed: Feed, tally: Tally | undefined): boolean {
  return tally?.tally === "sum" && columnOf(feed, tally.column).type === "integer";
}

/** How many places a tally's sum has, as the warehouse gives it and as it is shown: pence become pounds. */
function placesOf(feed: Feed, tally: Tally): readonly [given: number, shown: number] {
  if (tally.tally === "count") return [0, 0];
  const { type, places = 2 } = columnOf(feed, tally.column);
  if (type === "money") return [0, 2];
  return type === "decimal" ? [places, places] : [0, 0];
}

/** A sum in units of its last place, which add up exactly. Refuses (throws) one too large to be exact. */
export function unitsOf(feed: Feed, tally: Tally, sum: string): number {
  const [places] = placesOf(feed, tally);
  const [whole = "", fraction = ""] = sum.split(".");
  const units = Number(`${whole}${fraction.padEnd(places, "0").slice(0, places)}`);
  if (!Number.isSafeInteger(units)) throw new Error(`A sum is too large to be added up exactly: ${sum}`);
  return units;
}

/** Units as they are shown: money in pounds and pence. */
export function shownUnits(feed: Feed, tally: Tally, units: number): Decimal {
  const [, places] = placesOf(feed, tally);
  const digits = String(Math.abs(units)).padStart(places + 1, "0");
  const sign = units < 0 ? "-" : "";
  const at = digits.length - places;
  return decimal(places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, at)}.${digits.slice(at)}`);
}
