import { type Chance, chanceOf } from "./chance.ts";
import type { Plan, StretchPlan } from "./plan.ts";
import type { OverValue } from "./spec.ts";

/** A record before its cells are made. */
export type Draft = {
  readonly plan: StretchPlan;
  readonly day: number;
  /** The second of the day. */
  readonly second: number;
  readonly over: OverValue;
  /** Which in its stretch, counted from 0: where its sums stand. */
  readonly at: number;
  /** The bits of the marks it has: plan.bits. */
  readonly marks: number;
  /** A cell that is spoilt on purpose: the number of its column and what stands there. */
  readonly spoilt?: { readonly column: number; readonly text: string };
};

const secondsOfHour = 3600;

/** Draws the records of one day after another, each day's in the order of the clock. */
export function drafting({ spec, stretches, days, bits }: Plan, hour: (chance: Chance) => () => number) {
  return (day: number): Draft[] => {
    const chance = chanceOf(spec.seed, "drafts", days.iso[day] ?? day);
    const hours = hour(chance);
    const drafts: Draft[] = [];
    for (const plan of stretches) {
      if (day < plan.from || day >= plan.until) continue;
      let at = plan.before[day - plan.from] ?? 0;
      for (const [place, over] of plan.values.entries()) {
        const cell = (day - plan.from) * plan.values.length + place;
        const left = plan.records[cell] ?? 0;
        const marks = marking(plan, cell, left, chance, bits);
        for (let one = 0; one < left; one += 1) {
          const second = hours() * secondsOfHour + chance.below(secondsOfHour);
          drafts.push({ plan, day, second, over, at, marks: marks() });
          at += 1;
        }
      }
    }
    return drafts.sort((left, right) => left.second - right.second);
  };
}

/** Hands each record of a cell its marks, so that exactly as many have each as were planned (selection sampling). */
function marking(
  { marks, stretch }: StretchPlan,
  cell: number,
  records: number,
  chance: Chance,
  bits: ReadonlyMap<string, number>,
): () => number {
  if (marks.size === 0 || "every" in stretch) return () => 0;
  const totals = (stretch.marks ?? []).map(({ mark, of }) => ({
    bit: bits.get(mark) ?? 0,
    needs: of === undefined ? 0 : (bits.get(of) ?? 0),
    wanted: marks.get(mark)?.[cell] ?? 0,
    left: of === undefined ? records : (marks.get(of)?.[cell] ?? 0),
  }));
  return () => {
    let has = 0;
    for (const total of totals) {
      if ((has & total.needs) !== total.needs) continue;
      if (chance.share() * total.left < total.wanted) {
        has |= total.bit;
        total.wanted -= 1;
      }
      total.left -= 1;
    }
    return has;
  };
}
