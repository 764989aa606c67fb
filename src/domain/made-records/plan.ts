import { chanceOf } from "./chance.ts";
import { type MadeDays, madeDays, numberOfDay, wayThrough } from "./made-days.ts";
import { exactShares } from "./shares.ts";
import type { EventStretch, GridStretch, MadeRecordsSpec, OverValue, Stretch } from "./spec.ts";
import { type DayWeights, dayWeights, drawing, weightAt } from "./weights.ts";

/** What a stretch has on each day: a cell is a day and a value of `over`. */
export type StretchPlan = {
  readonly stretch: Stretch;
  /** Its first day and the one after its last, by number. */
  readonly from: number;
  readonly until: number;
  readonly values: readonly OverValue[];
  /** Records of each cell: those of the first day, in the order of its values, then those of the next. */
  readonly records: Float64Array;
  /** Of these, the records with each mark. */
  readonly marks: ReadonlyMap<string, Float64Array>;
  /** Records of the stretch before each of its days. */
  readonly before: Float64Array;
  /** What each record has of a sum, in its smallest unit, in the order of the cells. */
  readonly sums: ReadonlyMap<string, Float64Array>;
};

export type Plan = {
  readonly spec: MadeRecordsSpec;
  readonly days: MadeDays;
  readonly stretches: readonly StretchPlan[];
  /** A bit for each mark. */
  readonly bits: ReadonlyMap<string, number>;
};

const noValue: OverValue = { value: "", weight: 1 };

/** Settles how many records, marks and sums fall on each day, so that every total is met exactly. */
export function planOf(spec: MadeRecordsSpec): Plan {
  const days = madeDays(spec);
  const weights = dayWeights(spec, days, chanceOf(spec.seed, "days"));
  const stretches = spec.stretches.map((stretch, at) => planned(stretch, at, spec, days, weights));
  return { spec, days, stretches, bits: bitsOf(spec) };
}

/** Refuses more marks than an integer has bits by throwing. */
function bitsOf({ stretches }: MadeRecordsSpec): ReadonlyMap<string, number> {
  const marks = new Set(
    stretches.flatMap((one) => ("every" in one ? [] : (one.marks ?? []).map(({ mark }) => mark))),
  );
  if (marks.size > 30) throw new Error(`${marks.size} marks are more than records can have`);
  return new Map([...marks].map((mark, at) => [mark, 1 << at]));
}

function planned(
  stretch: Stretch,
  at: number,
  spec: MadeRecordsSpec,
  days: MadeDays,
  weights: DayWeights,
): StretchPlan {
  const from = numberOfDay(days, stretch.from);
  const until = numberOfDay(days, stretch.to) + 1;
  const all = spec.over?.values ?? [noValue];
  const values = stretch.only === undefined ? all : all.filter(({ value }) => stretch.only?.includes(value));
  const cellWeights = new Float64Array((until - from) * values.length);
  for (let day = from; day < until; day += 1) {
    const usual =
      "every" in stretch ? gridWeight(stretch, day, until, days, spec, weights) : (weights.weights[day] ?? 0);
    for (const [place, value] of values.entries())
      cellWeights[(day - from) * values.length + place] = usual * weightAt(value, wayThrough(days, day));
  }
  const records = "every" in stretch ? onceEach(cellWeights) : drawn(stretch, at, spec, cellWeights);
  const marks =
    "every" in stretch ? new Map() : marked(stretch, at, { spec, weights, from, values, records });
  return {
    stretch,
    from,
    until,
    values,
    records,
    marks,
    before: countedUp(records, values.length),
    sums: summed(stretch, at, spec, cellWeights, records),
  };
}

/** A month's record stands on its last day within the stretch. */
function gridWeight(
  { every }: GridStretch,
  day: number,
  until: number,
  days: MadeDays,
  spec: MadeRecordsSpec,
  weights: DayWeights,
): number {
  if (every === "day") return weights.weights[day] ?? 0;
  const month = days.months[day] ?? 0;
  const isLast = day === until - 1 || days.months[day + 1] !== month;
  return isLast ? (spec.days.months?.[month] ?? 1) : 0;
}

function onceEach(weights: Float64Array): Float64Array {
  return weights.map((weight) => (weight > 0 ? 1 : 0));
}

/** Each record falls on its cell by chance alone, as callers call. */
function drawn(
  { records }: EventStretch,
  at: number,
  { seed }: MadeRecordsSpec,
  weights: Float64Array,
): Float64Array {
  const cells = new Float64Array(weights.length);
  if (records === 0) return cells;
  const draw = drawing(weights, chanceOf(seed, "records", at));
  for (let one = 0; one < records; one += 1) {
    const cell = draw();
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  return cells;
}

type Cells = {
  readonly spec: MadeRecordsSpec;
  readonly weights: DayWeights;
  readonly from: number;
  readonly values: readonly OverValue[];
  readonly records: Float64Array;
};

function marked(stretch: EventStretch, at: number, { spec, weights, from, values, records }: Cells) {
  const found = new Map<string, Float64Array>();
  for (const { mark, records: total, of } of stretch.marks ?? []) {
    const most = of === undefined ? records : (found.get(of) ?? records);
    const likely = most.map((count, cell) => {
      const value = values[cell % values.length] ?? noValue;
      const day = from + Math.floor(cell / values.length);
      return count === 0 ? 0 : count * (value.marks?.[mark] ?? 1) * weights.marks(mark, day);
    });
    found.set(mark, exactShares(total, likely, chanceOf(spec.seed, "mark", mark, at), most));
  }
  return found;
}

function countedUp(records: Float64Array, width: number): Float64Array {
  const before = new Float64Array(records.length / width + 1);
  for (let cell = 0; cell < records.length; cell += 1) {
    const day = Math.floor(cell / width);
    before[day + 1] = (before[day + 1] ?? 0) + (records[cell] ?? 0);
  }
  for (let day = 1; day < before.length; day += 1) before[day] = (before[day] ?? 0) + (before[day - 1] ?? 0);
  return before;
}

function summed(
  stretch: Stretch,
  at: number,
  { seed, columns }: MadeRecordsSpec,
  weights: Float64Array,
  records: Float64Array,
): ReadonlyMap<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  for (const made of columns) {
    if (made.make !== "sum") continue;
    const chance = chanceOf(seed, "sum", made.column, at);
    const parts: number[] = [];
    for (let cell = 0; cell < records.length; cell += 1) {
      const weight = "every" in stretch ? (weights[cell] ?? 0) : 1;
      for (let one = 0; one < (records[cell] ?? 0); one += 1)
        parts.push(weight * Math.exp(made.spread * chance.normal()));
    }
    const total = Math.round((stretch.sums?.[made.column] ?? 0) * 10 ** made.places);
    sums.set(made.column, exactShares(total, parts, chance));
  }
  return sums;
}
