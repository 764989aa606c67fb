import { reportingCalendar, type Slot } from "../../domain/assessment/reporting-calendar.ts";
import { type AxisValue, blankKey } from "../../domain/breakdown/axis.ts";
import type { Breakdown } from "../../domain/breakdown/breakdown.ts";
import type { PeriodTables } from "../../domain/breakdown/period-tables.ts";
import { isWithin } from "../../domain/breakdown/pieces.ts";
import { type Slice, sliceOf } from "../../domain/breakdown/slice.ts";
import { slotsWanted } from "../../domain/computed-measure/slots-wanted.ts";
import { isWholeMonths, stretchOf } from "../../domain/computed-measure/stretch.ts";
import { nearestFew } from "../../domain/data-package/nearest.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { anybody, type Disclosure, disclosureOf } from "../../domain/disclosure/clearance.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { loadsInEffect } from "../../domain/feed/in-effect.ts";
import type { DaySpan, LoadInEffect } from "../../domain/feed/load.ts";
import {
  type FinancialYear,
  financialYear,
  parseFinancialYear,
  yearLabel,
  yearSlug,
} from "../../domain/period/financial-year.ts";
import { periodDays, wholeYear, yearOfDay } from "../../domain/period/period.ts";
import type { RecordRules } from "../reading.ts";
import type { Visit } from "../visit.ts";
import { withQuery } from "../with-query.ts";
import { type AskedQuery, queryName, type Unknown, unknown } from "./asked-query.ts";
import { type DrilledMeasure, measureIn } from "./drilled-measure.ts";
import { type KeptBreakdown, readBreakdown } from "./kept-breakdown.ts";

/** A period of a year and the days a measure's figure for it is about. */
export type DrillPeriod = { readonly slot: Slot; readonly stretch: DaySpan };

/** A column narrowed to one of its values. */
export type Narrowed = {
  readonly column: FeedColumn;
  /** Where the column stands among the axes. */
  readonly axis: number;
  readonly value: AxisValue;
  readonly place: number;
};

/** What an address comes to: a slice of a measure's records in a period, and what it is broken down by. */
export type Drill = {
  readonly kind: "drill";
  readonly drilled: DrilledMeasure;
  readonly asked: AskedQuery;
  readonly rules: RecordRules;
  readonly disclosure: Disclosure;
  readonly loads: readonly LoadInEffect[];
  readonly breakdown: Breakdown;
  /** Years that have records, oldest first. */
  readonly years: readonly FinancialYear[];
  readonly year: FinancialYear;
  readonly measure: MeasureRow;
  /** The periods of that year, the year itself last. */
  readonly periods: readonly DrillPeriod[];
  readonly period: DrillPeriod;
  readonly narrowed: readonly Narrowed[];
  /** The axes of what it is broken down by. */
  readonly by: readonly number[];
  /** Where the slice stands on every axis. */
  readonly place: readonly number[];
  /** The periods of a year that has records. */
  periodsOf(year: FinancialYear): readonly DrillPeriod[];
  slice(place: readonly number[], period: DrillPeriod, places?: number): Slice;
};

/** No record counts as at the day looked from. */
export type NoRecords = { readonly kind: "no records"; readonly drilled: DrilledMeasure };

/** Holds an address against the records. Where no rule for small numbers is settled nothing is broken down. */
export async function drill(
  { reading, url }: Visit,
  drilled: DrilledMeasure,
  asked: AskedQuery,
): Promise<Drill | NoRecords | Unknown> {
  const { feed } = drilled.held;
  const [rules, every] = await Promise.all([reading.recordRules(), reading.warehouse.loads(feed.feed)]);
  const loads = loadsInEffect(every, reading.at.known);
  if (loads.length === 0) return { kind: "no records", drilled };
  const disclosure = disclosureOf(feed.feed, rules.disclosure, anybody);
  const chosen =
    disclosure.kind === "unruled" ? [] : [...asked.narrowed.map(({ column }) => column), ...asked.by];
  const columns = drilled.dimensions.filter((column) => chosen.includes(column)).map(({ name }) => name);
  const periodsOf = periodsBy(drilled, rules);
  const each = isByMonth(rules, periodsOf) ? "month" : "day";
  const kept = await readBreakdown(reading.warehouse, { drilled, loads, rules, columns, each });
  const years = yearsIn(kept.breakdown, drilled.computed.firstYear);
  if (years.length === 0) return { kind: "no records", drilled };
  const here = `${url.pathname}${url.search}`;
  const year = yearAsked(asked.year, years, here);
  if (typeof year === "object") return year;
  const periods = periodsOf(year);
  const period = periodAsked(asked.period, year, periods, here);
  if ("kind" in period) return period;
  const narrowed = disclosure.kind === "unruled" ? [] : narrowedTo(asked, kept.breakdown, here);
  if ("kind" in narrowed) return narrowed;
  const { axes } = kept.breakdown;
  const place = axes.map(
    ({ values }, axis) => narrowed.find((one) => one.axis === axis)?.place ?? values.length,
  );
  const by = asked.by.flatMap((column) => {
    const axis = axes.findIndex((one) => one.column === column);
    return axis === -1 ? [] : [axis];
  });
  const measure = measureIn(drilled, year);
  return {
    kind: "drill",
    ...{
      drilled,
      asked,
      rules,
      disclosure,
      loads,
      years,
      year,
      measure,
      periods,
      period,
      narrowed,
      by,
      place,
    },
    breakdown: kept.breakdown,
    periodsOf,
    slice: (at, when, places) =>
      sliceOf(
        kept.breakdown,
        tablesOf(kept, periodsOf(when.slot.year), when, leastOf(disclosure)),
        at,
        when.stretch,
        measureIn(drilled, when.slot.year).unit,
        places,
      ),
  };
}

function leastOf(disclosure: Disclosure): number {
  return disclosure.kind === "ruled" ? disclosure.least : 0;
}

/** A stretch within its year is held against the year's other periods; one that reaches beyond stands alone. */
function tablesOf(
  kept: KeptBreakdown,
  periods: readonly DrillPeriod[],
  { slot, stretch }: DrillPeriod,
  least: number,
): PeriodTables {
  const year = daysOf(slot.year);
  return isWithin(stretch, year)
    ? kept.tables(
        year,
        periods.map((one) => one.stretch),
        least,
      )
    : kept.tables(stretch, [], least);
}

function daysOf(year: FinancialYear): DaySpan {
  const days = periodDays(wholeYear(year));
  if (days === undefined) throw new Error("A financial year has its days");
  return days;
}

function periodsBy(
  drilled: DrilledMeasure,
  { periods }: RecordRules,
): (year: FinancialYear) => readonly DrillPeriod[] {
  const calendar = reportingCalendar(periods);
  const known = new Map<FinancialYear, readonly DrillPeriod[]>();
  return (year) => {
    const measure = measureIn(drilled, year);
    const made =
      known.get(year) ??
      slotsWanted(measure, year, calendar, periods, new Set()).flatMap((slot) => {
        const stretch = stretchOf(measure, slot);
        return stretch === undefined ? [] : [{ slot, stretch }];
      });
    known.set(year, made);
    return made;
  };
}

/** Sums by month do where no period begins or ends within one. */
function isByMonth(
  { periods }: RecordRules,
  periodsOf: (year: FinancialYear) => readonly DrillPeriod[],
): boolean {
  const years = new Set(periods.map(({ year }) => year));
  const usual = years.size === 0 ? [financialYear(2000)] : [...years];
  return usual.every((year) => periodsOf(year).every(({ stretch }) => isWholeMonths(stretch)));
}

function yearsIn({ rows }: Breakdown, firstYear: number | undefined): readonly FinancialYear[] {
  const days = new Set(rows.map(({ day }) => day));
  const years = new Set([...days].map((day) => yearOfDay(Temporal.PlainDate.from(day))));
  return [...years].filter((year) => firstYear === undefined || year >= firstYear).toSorted();
}

function yearAsked(text: string, years: readonly FinancialYear[], here: string): FinancialYear | Unknown {
  const newest = years.at(-1);
  if (text === "" && newest !== undefined) return newest;
  const read = parseFinancialYear(text);
  const found = read.ok ? years.find((year) => year === read.value) : undefined;
  if (found !== undefined) return found;
  const when = read.ok
    ? yearLabel(read.value)
    : `“${text.slice(0, 20)}”, which is not a financial year such as 2021-22`;
  return unknown(
    `No records are held for ${when}.`,
    years.toReversed().map((year) => ({
      text: yearLabel(year),
      href: withQuery(here, { year: yearSlug(year), period: undefined, page: undefined }),
    })),
  );
}

function periodAsked(
  text: string,
  year: FinancialYear,
  periods: readonly DrillPeriod[],
  here: string,
): DrillPeriod | Unknown {
  const key = text === "" ? "year" : text;
  const found = periods.find(({ slot }) => slot.key === key) ?? (text === "" ? periods.at(-1) : undefined);
  if (found !== undefined) return found;
  return unknown(
    `The measure is not worked out for a period “${text.slice(0, 40)}” of ${yearLabel(year)}.`,
    periods.map(({ slot }) => ({
      text: slot.words,
      href: withQuery(here, { year: yearSlug(year), period: slot.key, page: undefined }),
    })),
  );
}

function narrowedTo(asked: AskedQuery, { axes }: Breakdown, here: string): readonly Narrowed[] | Unknown {
  const found: Narrowed[] = [];
  for (const { column, asked: word } of asked.narrowed) {
    const axis = axes.findIndex((one) => one.column === column);
    const values = axes[axis]?.values ?? [];
    const place = placeNamed(values, word);
    const value = values[place];
    if (value === undefined) return noSuchValue(column, word, values, here);
    found.push({ column, axis, value, place });
  }
  return found;
}

/** By its name or code, else by a spelling records have for it. */
function placeNamed(values: readonly AxisValue[], word: string): number {
  const exact = values.findIndex(({ key, code }) => key === word || code === word);
  if (exact !== -1) return exact;
  const plain = word.trim().toLowerCase();
  return values.findIndex(
    ({ key, code, spelt }) =>
      key !== blankKey &&
      [key, code, ...spelt].some((one) => one !== undefined && one !== null && one.toLowerCase() === plain),
  );
}

function noSuchValue(column: FeedColumn, word: string, values: readonly AxisValue[], here: string): Unknown {
  const keys = nearestFew(
    word,
    values.map(({ key }) => key),
    6,
  );
  return unknown(
    `No record has “${word.slice(0, 60)}” for ${column.title.toLowerCase()}.`,
    keys.map((key) => ({
      text: values.find((one) => one.key === key)?.name ?? key,
      href: withQuery(here, { [queryName(column)]: key, page: undefined }),
    })),
  );
}
