import { coverageOf } from "../../domain/computed-measure/coverage.ts";
import type { ClosedDayRow } from "../../domain/data-package/tables/records.ts";
import type { LoadInEffect } from "../../domain/feed/load.ts";
import { calendarsIn } from "../../domain/records/calendars-in.ts";
import type { DayCount } from "../../domain/records/tally.ts";
import { calendarsFor } from "../../operations/calendars-for.ts";
import type { DrilledMeasure } from "./drilled-measure.ts";

type Calendars = ReadonlyMap<string, DayCount>;

const kept = new WeakMap<readonly ClosedDayRow[], Map<string, Calendars>>();

/** The calendars a measure's conditions name, counted up once for the days its records cover. */
export function calendarsOf(
  { computed: { where, numerator, denominator }, held: { feed } }: DrilledMeasure,
  closedDays: readonly ClosedDayRow[],
  loads: readonly LoadInEffect[],
): Calendars {
  const names = [where, numerator.where, denominator?.where].flatMap(calendarsIn);
  const coverage = coverageOf(feed, loads);
  if (names.length === 0 || coverage === undefined) return new Map();
  const known = kept.get(closedDays) ?? new Map<string, Calendars>();
  kept.set(closedDays, known);
  const key = [...names, coverage.from, coverage.to].join(" ");
  const counted = known.get(key) ?? calendarsFor(closedDays, names, coverage).calendars;
  known.set(key, counted);
  return counted;
}
