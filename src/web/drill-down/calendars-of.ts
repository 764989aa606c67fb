import type { ComputedMeasure } from "../../domain/computed-measure/computed-measure.ts";
import type { ClosedDayRow } from "../../domain/data-package/tables/records.ts";
import type { LoadInEffect } from "../../domain/feed/load.ts";
import type { Condition } from "../../domain/records/condition.ts";
import type { DayCount } from "../../domain/records/tally.ts";
import { dayCount } from "../../domain/working-days/day-count.ts";

/** Days told beside a record's own may lie so far from it. */
const yearsRound = 5;
const kept = new WeakMap<readonly ClosedDayRow[], Map<string, DayCount>>();

/** The calendars a measure's conditions name, counted up over the days of its records and some years round them. */
export function calendarsOf(
  { where, numerator, denominator }: ComputedMeasure,
  closedDays: readonly ClosedDayRow[],
  loads: readonly LoadInEffect[],
): ReadonlyMap<string, DayCount> {
  const names = new Set([where, numerator.where, denominator?.where].flatMap(calendarNames));
  const days = loads.flatMap(({ load }) => load.days ?? []);
  const [first] = days.map(({ from }) => from).toSorted(Temporal.PlainDate.compare);
  const last = days
    .map(({ to }) => to)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  if (first === undefined || last === undefined) return new Map();
  const from = first.subtract({ years: yearsRound });
  const to = last.add({ years: yearsRound });
  const counted = kept.get(closedDays) ?? new Map<string, DayCount>();
  kept.set(closedDays, counted);
  return new Map(
    [...names].map((name) => {
      const key = `${name} ${from} ${to}`;
      const known =
        counted.get(key) ??
        dayCount(
          closedDays.filter(({ calendar }) => calendar === name),
          from,
          to,
        );
      counted.set(key, known);
      return [name, known];
    }),
  );
}

function calendarNames(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ("within" in condition)
    return condition.within.calendar === undefined ? [] : [condition.within.calendar];
  if ("all" in condition) return condition.all.flatMap(calendarNames);
  if ("any" in condition) return condition.any.flatMap(calendarNames);
  return "not" in condition ? calendarNames(condition.not) : [];
}
