import { dayCount } from "../working-days/day-count.ts";
import type { MadeRecordsSpec } from "./spec.ts";

/** The days of a spec, and as many before and after them as deadlines run over, known by their number. */
export type MadeDays = {
  readonly first: Temporal.PlainDate;
  /** The first day of its stretches, and the one after their last. */
  readonly begins: number;
  readonly ends: number;
  /** As files write them. */
  readonly written: readonly string[];
  /** As 2019-04-01. */
  readonly iso: readonly string[];
  /** 0 is Monday. */
  readonly weekdays: readonly number[];
  /** 0 is January. */
  readonly months: readonly number[];
  readonly working: readonly boolean[];
  /** Working days from the first up to and with each. */
  readonly counts: readonly number[];
  /** The first day by which so many working days have passed. */
  readonly dayOfCount: readonly number[];
};

const beyond = 1100;

/** Refuses a spec without stretches by throwing: its reader lets none through. */
export function madeDays({ stretches, closed, dates }: MadeRecordsSpec): MadeDays {
  const froms = stretches.map(({ from }) => from).sort();
  const tos = stretches.map(({ to }) => to).sort();
  const first = Temporal.PlainDate.from(froms[0] ?? "").subtract({ days: beyond });
  const last = Temporal.PlainDate.from(tos.at(-1) ?? "");
  const closedDays = [...closed].map((day) => ({ day: Temporal.PlainDate.from(day) }));
  const { counts } = dayCount(closedDays, first, last.add({ days: beyond }));
  const all = counts.map((_, at) => first.add({ days: at }));
  const iso = all.map(String);
  const dayOfCount: number[] = [];
  for (const [at, count] of counts.entries()) dayOfCount[count] ??= at;
  return {
    first,
    begins: beyond,
    ends: first.until(last).days + 1,
    iso,
    written: dates === "iso" ? iso : iso.map(ukDay),
    weekdays: all.map(({ dayOfWeek }) => dayOfWeek - 1),
    months: all.map(({ month }) => month - 1),
    working: counts.map((count, at) => count > (counts[at - 1] ?? 0)),
    counts,
    dayOfCount,
  };
}

function ukDay(iso: string): string {
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** The number of a day from the first; below nought before it. */
export function numberOfDay({ first }: MadeDays, day: string): number {
  return first.until(Temporal.PlainDate.from(day)).days;
}

/** How far on in the stretches' time a day is, from 0 to 1. */
export function wayThrough({ begins, ends }: MadeDays, day: number): number {
  return (day - begins) / (ends - begins);
}
