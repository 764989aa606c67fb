import type { Feed } from "../feed/feed.ts";
import { quietDays } from "../feed/feed-health.ts";
import type { DaySpan, LoadInEffect } from "../feed/load.ts";
import { dateWords } from "../period/calendar.ts";
import { dayOf } from "../period/day-of.ts";

/** Which days the loads of a feed hold records of, or say that they speak for. */
export type Coverage = {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Stretches between loads longer than a long weekend. */
  readonly gaps: readonly DaySpan[];
  /** How many days at an end may be without a record and be handed over all the same. */
  readonly quiet: number;
  /** The day the newest of them came. */
  readonly loaded: Temporal.PlainDate;
};

/** Undefined where no load counts, or none has a record. */
export function coverageOf(feed: Feed, loads: readonly LoadInEffect[]): Coverage | undefined {
  const quiet = quietDays[feed.schedule?.every ?? "day"];
  const spans = loads.flatMap(({ load: { days, replaces } }) => [
    ...(days === undefined ? [] : [days]),
    ...(replaces === undefined || replaces === "all" ? [] : [replaces]),
  ]);
  const [first, ...rest] = spans.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from));
  const [newest] = loads
    .map(({ load }) => load.loadedAt)
    .toSorted((one, other) => Temporal.Instant.compare(other, one));
  if (first === undefined || newest === undefined) return undefined;
  const gaps: DaySpan[] = [];
  let to = first.to;
  for (const span of rest) {
    const gap = { from: to.add({ days: 1 }), to: span.from.subtract({ days: 1 }) };
    if (to.until(span.from).days - 1 > quiet) gaps.push(gap);
    if (Temporal.PlainDate.compare(span.to, to) > 0) to = span.to;
  }
  return { from: first.from, to, gaps, quiet, loaded: dayOf(newest) };
}

/** Whether some of a stretch is within what the loads cover. */
export function touches({ from, to }: Coverage, stretch: DaySpan): boolean {
  return (
    Temporal.PlainDate.compare(stretch.from, to) <= 0 && Temporal.PlainDate.compare(from, stretch.to) <= 0
  );
}

/**
 * Why the records do not make up a whole stretch, as a sentence that says up to when they go. Undefined where they do: a
 * few days without a record at either end are a weekend, once a load came after them.
 */
export function whatIsMissing(coverage: Coverage, stretch: DaySpan): string | undefined {
  const { from, to, quiet, loaded, gaps } = coverage;
  const open = Temporal.PlainDate.compare(loaded, stretch.to) <= 0;
  if (to.until(stretch.to).days > (open ? 0 : quiet)) return `The records go up to ${dateWords(to)}.`;
  if (stretch.from.until(from).days > quiet) return `The records begin on ${dateWords(from)}.`;
  const gap = gaps.find(
    (one) =>
      Temporal.PlainDate.compare(one.from, stretch.to) <= 0 &&
      Temporal.PlainDate.compare(stretch.from, one.to) <= 0,
  );
  return gap && `There are no records from ${dateWords(gap.from)} to ${dateWords(gap.to)}.`;
}
