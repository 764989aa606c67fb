import type { Chance } from "./chance.ts";
import type { MadeDays } from "./made-days.ts";
import type { MadeRecordsSpec, Skewed, Weighted } from "./spec.ts";

/** How many records each day has against others, and how much likelier marks are on it. */
export type DayWeights = {
  readonly weights: Float64Array;
  readonly marks: (mark: string, day: number) => number;
};

export function dayWeights(
  { days: pattern, closed }: MadeRecordsSpec,
  days: MadeDays,
  chance: Chance,
): DayWeights {
  const weights = new Float64Array(days.ends);
  const spells = (pattern.spells ?? []).map((spell) => ({ ...spell }));
  const onDay = (day: number) =>
    spells.filter(({ from, to }) => from <= (days.iso[day] ?? "") && (days.iso[day] ?? "") <= to);
  for (let day = days.begins; day < days.ends; day += 1) {
    const usual = closed.has(days.iso[day] ?? "")
      ? (pattern.closed ?? 0)
      : (pattern.weekdays[days.weekdays[day] ?? 0] ?? 0);
    const month = pattern.months?.[days.months[day] ?? 0] ?? 1;
    const unsteady = Math.exp((pattern.unsteady ?? 0) * chance.normal());
    weights[day] = onDay(day).reduce((weight, { times = 1 }) => weight * times, usual * month * unsteady);
  }
  return {
    weights,
    marks: (mark, day) => onDay(day).reduce((rate, { marks }) => rate * (marks?.[mark] ?? 1), 1),
  };
}

/** The weight of a value so far on in the spec's time, from 0 to 1. */
export function weightAt({ weight, weightAtEnd }: Weighted, on: number): number {
  return weightAtEnd === undefined ? weight : weight + (weightAtEnd - weight) * on;
}

/** Draws numbers from 0 by their weights (Walker's alias method, which takes no longer the more there are). */
export function drawing(weights: ArrayLike<number>, chance: Chance): () => number {
  const size = weights.length;
  let all = 0;
  for (let at = 0; at < size; at += 1) all += weights[at] ?? 0;
  if (!(all > 0)) throw new Error("Nothing can be drawn: no weight is above nought");
  const keep = Float64Array.from(weights, (weight) => (weight * size) / all);
  const other = new Uint32Array(size);
  const small: number[] = [];
  const large: number[] = [];
  for (let at = 0; at < size; at += 1) ((keep[at] ?? 0) < 1 ? small : large).push(at);
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop() ?? 0, large.at(-1) ?? 0];
    other[less] = more;
    keep[more] = (keep[more] ?? 0) + (keep[less] ?? 0) - 1;
    if ((keep[more] ?? 0) < 1) small.push(large.pop() ?? 0);
  }
  for (const at of large) keep[at] = 1;
  // What rounding left over here is as good as whole, but for what weighs nothing.
  for (const at of small) if ((weights[at] ?? 0) > 0) keep[at] = 1;
  return () => {
    const at = chance.below(size);
    return chance.share() < (keep[at] ?? 0) ? at : (other[at] ?? 0);
  };
}

/** One of a skewed quantity, whole or not, within its limits. */
export function skewed({ median, spread, least = 0, most }: Skewed, chance: Chance): number {
  const drawn = median * Math.exp(spread * chance.normal());
  return Math.min(Math.max(drawn, least), most ?? Number.POSITIVE_INFINITY);
}
