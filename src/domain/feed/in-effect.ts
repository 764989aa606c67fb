import type { DaySpan, Load, LoadInEffect } from "./load.ts";

/**
 * The loads whose records count, the oldest first, each without the days that later loads replaced. `known` leaves out
 * what was loaded after that instant, for a page as at an earlier day.
 */
export function loadsInEffect(loads: readonly Load[], known?: Temporal.Instant): readonly LoadInEffect[] {
  const inOrder = loads
    .filter(({ loadedAt }) => known === undefined || Temporal.Instant.compare(loadedAt, known) <= 0)
    .toSorted(byTime);
  return inOrder.flatMap((load, at) => {
    const later = inOrder.slice(at + 1).filter(({ feed }) => feed === load.feed);
    const { days } = load;
    const without: DaySpan[] = [];
    for (const { replaces } of later) {
      if (replaces === "all") return [];
      if (replaces === undefined || days === undefined || !meets(replaces, days)) continue;
      if (covers(replaces, days)) return [];
      without.push(replaces);
    }
    return [{ load, without }];
  });
}

function byTime(left: Load, right: Load): number {
  return (
    Temporal.Instant.compare(left.loadedAt, right.loadedAt) ||
    (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
  );
}

function meets(one: DaySpan, other: DaySpan): boolean {
  return (
    Temporal.PlainDate.compare(one.from, other.to) <= 0 && Temporal.PlainDate.compare(other.from, one.to) <= 0
  );
}

function covers(whole: DaySpan, part: DaySpan): boolean {
  return (
    Temporal.PlainDate.compare(whole.from, part.from) <= 0 &&
    Temporal.PlainDate.compare(whole.to, part.to) >= 0
  );
}
