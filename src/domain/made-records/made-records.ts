import { type CellMaker, cellMakers, type RowSoFar } from "./cells.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type Draft, drafting } from "./drafts.ts";
import { numberOfDay } from "./made-days.ts";
import { type Plan, planOf } from "./plan.ts";
import type { MadeRecordsSpec } from "./spec.ts";
import { drawing } from "./weights.ts";

/** How records are handed over. */
export type Handing = {
  /** A text as a cell of the file has it, in quotation marks where it needs them. */
  readonly written: (text: string) => string;
  /** Only records of these days, both included; what they hold is the same whichever days are asked for. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** In characters: some hundreds of lines. */
const longestChunk = 64 * 1024;

/**
 * The lines of an invented file, headings first, in chunks small enough to let others work in between. Nothing in them
 * is of a person. The same spec always gives the same lines.
 */
export function* madeRecords(spec: MadeRecordsSpec, { written, from, to }: Handing): Generator<string> {
  const plan = planOf(spec);
  const { days, bits } = plan;
  const first = from === undefined ? days.begins : Math.max(days.begins, numberOfDay(days, from));
  const until = to === undefined ? days.ends : Math.min(days.ends, numberOfDay(days, to) + 1);
  yield `${spec.columns.map(({ column }) => written(column)).join(",")}\n`;
  const makers = cellMakers({ spec, days, bits, written });
  const spoilt = spoiltRows(plan, written);
  const draftsOf = drafting(plan, hoursOf(spec));
  const held = new Map<number, string>();
  let row = rowsBefore(plan, spoilt, first);
  for (let day = first; day < until; day += 1) {
    const drafts = withSpoilt(draftsOf(day), spoilt.get(day) ?? [], chanceOf(spec.seed, "spoilt", day));
    const chance = chanceOf(spec.seed, "cells", day);
    yield* chunksOf(drafts, { makers, row, chance, day, spec, held });
    row += drafts.length;
    yield held.get(day) ?? "";
    held.delete(day);
  }
  yield* held.values();
}

type DayLines = {
  readonly makers: readonly CellMaker[];
  readonly row: number;
  readonly chance: Chance;
  readonly day: number;
  readonly spec: MadeRecordsSpec;
  /** Lines that come some days late, by the day they come on. */
  readonly held: Map<number, string>;
};

function* chunksOf(drafts: readonly Draft[], { makers, row, chance, day, spec, held }: DayLines) {
  const { late } = spec.noise;
  const [first] = drafts;
  if (first === undefined) return;
  const soFar: RowSoFar = { draft: first, row, chance, numbers: new Float64Array(makers.length) };
  let chunk = "";
  for (const draft of drafts) {
    soFar.draft = draft;
    const line = lineOf(soFar, makers);
    soFar.row += 1;
    if (late !== undefined && chance.share() < late.share) {
      const on = day + 1 + chance.below(late.days);
      held.set(on, (held.get(on) ?? "") + line);
    } else chunk += line;
    if (chunk.length < longestChunk) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

function lineOf(row: RowSoFar, makers: readonly CellMaker[]): string {
  const { spoilt } = row.draft;
  let line = "";
  for (let at = 0; at < makers.length; at += 1) {
    const cell = makers[at]?.(row) ?? "";
    line += `${at === 0 ? "" : ","}${spoilt?.column === at ? spoilt.text : cell}`;
  }
  return `${line}\n`;
}

function hoursOf({ hours }: MadeRecordsSpec): (chance: Chance) => () => number {
  if (hours === undefined) return (chance) => () => chance.below(24);
  return (chance) => drawing(hours, chance);
}

type Spoilt = NonNullable<Draft["spoilt"]>;

/** The extra rows that can't be taken, by their day: days with more records have more of them. */
function spoiltRows({ spec, days, stretches }: Plan, written: (text: string) => string) {
  const found = new Map<number, Spoilt[]>();
  const wanted = spec.noise.spoilt ?? [];
  if (wanted.length === 0) return found;
  const counts = new Float64Array(days.ends);
  for (const { from, until, before } of stretches)
    for (let day = from; day < until; day += 1)
      counts[day] = (counts[day] ?? 0) + (before[day - from + 1] ?? 0) - (before[day - from] ?? 0);
  const draw = drawing(counts, chanceOf(spec.seed, "spoilt"));
  for (const { column, text, records } of wanted) {
    const cell = { column: spec.columns.findIndex((one) => one.column === column), text: written(text) };
    for (let one = 0; one < records; one += 1) {
      const day = draw();
      found.set(day, [...(found.get(day) ?? []), cell]);
    }
  }
  return found;
}

/** Each is like a record of the day but for the spoilt cell. */
function withSpoilt(drafts: Draft[], spoilt: readonly Spoilt[], chance: Chance): readonly Draft[] {
  const count = drafts.length;
  for (const cell of spoilt) {
    const like = drafts[chance.below(count)];
    if (like !== undefined) drafts.push({ ...like, spoilt: cell });
  }
  return spoilt.length === 0 ? drafts : drafts.sort((left, right) => left.second - right.second);
}

function rowsBefore(
  { stretches }: Plan,
  spoilt: ReadonlyMap<number, readonly Spoilt[]>,
  first: number,
): number {
  let rows = 0;
  for (const { from, until, before } of stretches)
    rows += before[Math.min(Math.max(first - from, 0), until - from)] ?? 0;
  for (const [day, cells] of spoilt) if (day < first) rows += cells.length;
  return rows;
}
