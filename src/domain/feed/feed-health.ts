import type { CheckOutcome } from "./check.ts";
import type { Feed, Schedule } from "./feed.ts";
import { loadsInEffect } from "./in-effect.ts";
import type { Load } from "./load.ts";

/** Whether a feed's records are as they should be on a day, the worst thing first. */
export type FeedStanding =
  | { readonly kind: "never loaded" }
  | {
      readonly kind: "late";
      /** The last day of the stretch whose records are missing. */
      readonly stretchEnd: Temporal.PlainDate;
      readonly due: Temporal.PlainDate;
      readonly daysLate: number;
    }
  | { readonly kind: "check failed"; readonly checks: readonly CheckOutcome[] }
  | { readonly kind: "up to date"; readonly nextDue: Temporal.PlainDate | undefined }
  | { readonly kind: "ended"; readonly on: Temporal.PlainDate };

export type FeedHealth = {
  readonly feed: Feed;
  readonly standing: FeedStanding;
  /** The load that came last. */
  readonly newest: Load | undefined;
  /** The first and last day of the records that count. */
  readonly from: Temporal.PlainDate | undefined;
  readonly to: Temporal.PlainDate | undefined;
  /** All loads that came, those replaced since among them. */
  readonly loads: number;
  /** Over all loads that count. */
  readonly records: number;
  readonly rejected: number;
};

/** How a feed stands on a day: late by its own schedule, a failed check of its newest load, or up to date. */
export function feedHealth(feed: Feed, loads: readonly Load[], on: Temporal.PlainDate): FeedHealth {
  const counting = loadsInEffect(loads).map(({ load }) => load);
  const days = counting.flatMap((load) => load.days ?? []);
  const to = latest(days.map((span) => span.to));
  const newest = loads.toSorted((one, other) => Temporal.Instant.compare(other.loadedAt, one.loadedAt))[0];
  return {
    feed,
    standing: standingOf(feed, newest, to, on),
    newest,
    from: latest(
      days.map((span) => span.from),
      -1,
    ),
    to,
    loads: loads.length,
    records: sumOf(counting.map(({ records }) => records)),
    rejected: sumOf(counting.map(({ rejected }) => rejected)),
  };
}

function standingOf(
  feed: Feed,
  newest: Load | undefined,
  to: Temporal.PlainDate | undefined,
  on: Temporal.PlainDate,
): FeedStanding {
  if (newest === undefined) return { kind: "never loaded" };
  const { schedule, ended } = feed;
  const failed = newest.checks.filter(({ outcome }) => outcome !== "passed");
  const missing = schedule && missingStretch(schedule, to, earlier(on, ended));
  if (missing !== undefined) return { kind: "late", ...missing, daysLate: missing.due.until(on).days };
  if (failed.length > 0) return { kind: "check failed", checks: failed };
  if (ended !== undefined && Temporal.PlainDate.compare(ended, on) < 0) return { kind: "ended", on: ended };
  return { kind: "up to date", nextDue: schedule && nextDue(schedule, on) };
}

/**
 * The stretches of a schedule end with a day, a Sunday, a month, a quarter or a financial year. Records reach its end
 * also where the last few days have none, as over a long weekend.
 */
export const quietDays = { day: 4, week: 4, month: 7, quarter: 7, year: 31 } as const;

function missingStretch(schedule: Schedule, to: Temporal.PlainDate | undefined, on: Temporal.PlainDate) {
  const asked = lastDue(schedule, on);
  const enough = asked.stretchEnd.subtract({ days: quietDays[schedule.every] });
  return to !== undefined && Temporal.PlainDate.compare(to, enough) >= 0 ? undefined : asked;
}

/** The newest stretch whose records should be in by a day, and when they were due. */
function lastDue({ every, within }: Schedule, on: Temporal.PlainDate) {
  const stretchEnd = endBefore(every, on.subtract({ days: within }));
  return { stretchEnd, due: stretchEnd.add({ days: within }) };
}

function nextDue({ every, within }: Schedule, on: Temporal.PlainDate): Temporal.PlainDate {
  const { stretchEnd } = lastDue({ every, within }, on);
  return endAfter(every, stretchEnd).add({ days: within });
}

/** The last end of a stretch on or before a day. */
function endBefore(every: Schedule["every"], day: Temporal.PlainDate): Temporal.PlainDate {
  switch (every) {
    case "day":
      return day;
    case "week":
      return day.subtract({ days: day.dayOfWeek % 7 });
    case "month":
    case "quarter":
    case "year": {
      const next = day.add({ days: 1 });
      const into = { month: 0, quarter: (next.month - 1) % 3, year: (next.month + 8) % 12 }[every];
      return next.with({ day: 1 }).subtract({ months: into }).subtract({ days: 1 });
    }
    default:
      throw new Error(`Not a schedule: ${every satisfies never}`);
  }
}

function endAfter(every: Schedule["every"], end: Temporal.PlainDate): Temporal.PlainDate {
  const first = end.add({ days: 1 });
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12 }[every];
  if (months > 0) return first.add({ months }).subtract({ days: 1 });
  return end.add({ days: every === "day" ? 1 : 7 });
}

function earlier(day: Temporal.PlainDate, other: Temporal.PlainDate | undefined): Temporal.PlainDate {
  return other !== undefined && Temporal.PlainDate.compare(other, day) < 0 ? other : day;
}

function latest(days: readonly Temporal.PlainDate[], sign: 1 | -1 = 1): Temporal.PlainDate | undefined {
  return days.toSorted((one, other) => sign * Temporal.PlainDate.compare(other, one))[0];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
