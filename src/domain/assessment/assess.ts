import type { ComparatorRow, MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import type { Decimal } from "../value/decimal.ts";
import { approximate } from "./approximate.ts";
import { type Comparable, comparableFigures, type RedefinedOn } from "./comparable.ts";
import { type Comparison, comparisons } from "./comparators.ts";
import { type CurrentAnswer, currentAnswer, type Standing, standingOf } from "./current.ts";
import { definitionChanges, definitionFor } from "./definition.ts";
import { type Direction, directionOf } from "./direction.ts";
import { type EasierTarget, easierTarget } from "./easier-target.ts";
import { type HeldTarget, heldTarget, targetFor } from "./held-target.ts";
import { kept } from "./kept.ts";
import { oddities } from "./oddities.ts";
import type { Oddity } from "./oddity.ts";
import { cannotBe } from "./possible.ts";
import { type GivenProfile, isTargetOf } from "./profile.ts";
import { type Figure, hasFigure, type Reported, reportedOf } from "./reported.ts";
import type { ReportingCalendar, Slot } from "./reporting-calendar.ts";
import type { StatusRule } from "./rule.ts";
import { dayNumber } from "./span.ts";
import { type NoSpc, type SpcChart, type SpcTarget, spcChart } from "./spc.ts";
import { spcSeries } from "./spc-series.ts";
import { type YearEndAnswer, yearEndAnswer } from "./year-end.ts";

/** What a council may set for a measure beyond its definition; nothing set is the usual. */
export type AssessmentSettings = {
  /** Up to how far apart two figures are no real change, in the measure's unit. */
  readonly band?: Decimal;
  readonly seasonal?: boolean;
  /** Whether freak moving ranges are left out of the limits; they are unless this says no. */
  readonly screening?: boolean;
  /** The days from which the process is another, so that its limits begin anew. */
  readonly changedOn?: readonly Temporal.PlainDate[];
  /** The days from which it counts something else, so that nothing before compares. */
  readonly redefinedOn?: readonly RedefinedOn[];
  readonly profile?: readonly GivenProfile[];
};

/** Everything held about one part of a measure, as rows; “all” is the measure as a whole. */
export type HeldPart = {
  readonly part: string;
  /** Every year's definition of the measure that is held; never empty. */
  readonly definitions: readonly MeasureRow[];
  /** For the council as a whole, of any year. */
  readonly results: readonly ResultRow[];
  readonly targets: readonly TargetRow[];
  readonly comparators?: readonly ComparatorRow[];
  readonly settings?: AssessmentSettings;
};

/** The period asked about, and the day on which it is asked. */
export type At = {
  readonly year: FinancialYear;
  /** The key of a reporting period, or “year”. */
  readonly period: string;
  readonly on: Temporal.PlainDate;
};

export type Rules = {
  readonly ruleFor: (measure: string, year: FinancialYear) => StatusRule;
  readonly calendar: ReportingCalendar;
};

export type Assessment = {
  readonly measure: MeasureRow;
  readonly part: string;
  /** Results up to the period asked about, oldest first; forecasts are apart. */
  readonly reported: readonly Reported[];
  readonly forecasts: readonly Reported[];
  /** By year; those for years after the one asked about are left out. */
  readonly targets: readonly HeldTarget[];
  /** The last figure held up to the period asked about. */
  readonly latest: Figure | undefined;
  readonly current: CurrentAnswer;
  readonly yearEnd: YearEndAnswer;
  readonly direction: Direction;
  readonly spc:
    | NoSpc
    | (SpcChart & {
        readonly figures: readonly Figure[];
        readonly differenced: boolean;
        readonly ofCounts: boolean;
      });
  readonly comparisons: readonly Comparison[];
  /** The newest target, where it asks for less than the last outturn. */
  readonly easier: EasierTarget | undefined;
  readonly oddities: readonly Oddity[];
  /** How an earlier figure stood in its own period, by what was known up to it. */
  readonly standingOf: (figure: Figure) => Standing;
  /** Which way it had moved by an earlier figure. */
  readonly directionAt: (figure: Figure) => Direction;
};

/** The three questions of one part of a measure at a period (domain.md 5), each with what it rests on. */
export function assess(held: HeldPart, { ruleFor, calendar }: Rules, at: At): Assessment {
  const { definitions, part, settings = {} } = held;
  const measure = definitionFor(definitions, at.year);
  const all = reportedOf(definitions, held.results, calendar);
  const slot = calendar.slot(at.year, at.period);
  const actual = kept(all, (one) => !isForecast(one));
  const expected = actual === all ? [] : all.filter(isForecast);
  const upTo = kept(actual, (one) => one.order <= slot.order);
  const figures = kept(upTo, hasFigure);
  const latest = figures.at(-1);
  const comparableUpTo = (held: readonly Figure[]) =>
    comparableFigures(held, definitionChanges(definitions), settings.redefinedOn);
  const comparable = comparableUpTo(figures);
  const targets = held.targets
    .filter(({ year }) => year <= at.year)
    .map((row) => heldTarget(row, measure))
    .sort((left, right) => left.row.year - right.row.year);
  const compared = comparisons({
    figure: latest,
    rows: held.comparators ?? [],
    polarity: measure.polarity,
    calendar,
  });
  const asked = { measure, slot, on: at.on, upTo, comparable, targets, comparisons: compared, ruleFor };
  const profile = settings.profile ?? [];
  const breaks = { changes: definitionChanges(definitions), redefined: settings.redefinedOn };
  return {
    measure,
    part,
    reported: upTo,
    forecasts: kept(expected, (one) => one.year <= at.year),
    targets,
    latest,
    current: currentAnswer(asked, profile),
    standingOf: (figure) => standingOf(asked, figure, profile),
    yearEnd: yearEndAnswer(asked, officerForecast(expected, slot)),
    direction: directionOf({ figures, comparable, ...directionOptions(measure, settings, targets, latest) }),
    directionAt: (figure) => {
      const by = figures.slice(0, figures.indexOf(figure) + 1);
      const options = directionOptions(measure, settings, targets, figure);
      return directionOf({ figures: by, comparable: comparableUpTo(by), ...options });
    },
    spc: spcOf(measure, comparable, settings, targetFor(targets, latest?.year ?? at.year)),
    comparisons: compared,
    easier: easierTarget(targets, figures, measure.polarity, breaks),
    oddities: oddities({
      measure,
      reported: actual,
      latest,
      targets,
      comparisons: compared,
      comparatorRows: held.comparators ?? [],
      breaks,
      on: at.on,
    }),
  };
}

function isForecast({ value }: Reported): boolean {
  return value.kind === "measured" && value.markers.length > 0 && value.markers.includes("forecast");
}

/** A figure marked as a forecast and reported for the year is what the service expects of it; the last one counts. */
function officerForecast(expected: readonly Reported[], { year }: Slot): Reported | undefined {
  return expected.findLast((one) => one.year === year && one.slot.key === "year");
}

function directionOptions(
  { accumulation, polarity, possible }: MeasureRow,
  { band, seasonal }: AssessmentSettings,
  targets: readonly HeldTarget[],
  latest: Figure | undefined,
) {
  const target = latest && targetFor(targets, latest.year)?.target;
  return {
    accumulation,
    polarity,
    ...(possible !== undefined && { possible }),
    ...(band !== undefined && { band }),
    ...(seasonal !== undefined && { seasonal }),
    ...(target?.kind === "numerical" && { wanted: target.wanted }),
  };
}

/** Figures that can't be right would move the limits, so they are left out, and that is said. */
function spcOf(
  { accumulation, polarity, possible }: MeasureRow,
  comparable: Comparable,
  { screening, changedOn = [] }: AssessmentSettings,
  yearsTarget: HeldTarget | undefined,
): Assessment["spc"] {
  const sound = kept(
    comparable.figures,
    ({ value, point }) => cannotBe(value, possible, point) === undefined,
  );
  const note = leftOutWords(comparable.figures.length - sound.length);
  const { values, figures, differenced, ofCounts } = spcSeries(sound, accumulation);
  const last = figures.at(-1);
  const held = last !== undefined && !differenced && isTargetOf(last, accumulation);
  const target = held ? spcTarget(yearsTarget, last) : undefined;
  const chart = spcChart(values, {
    polarity,
    ...(target && { target }),
    ...(screening !== undefined && { screening }),
    changes: changedOn.map((day) => firstFrom(figures, dayNumber(day))),
  });
  if (chart.kind === "none") return note === "" ? chart : { ...chart, words: `${chart.words}${note}` };
  const words = note === "" ? chart.words : { ...chart.words, variation: `${chart.words.variation}${note}` };
  return { ...chart, words, figures, differenced, ofCounts };
}

function leftOutWords(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "; one figure that can’t be right is left out"
    : `; ${count} figures that can’t be right are left out`;
}

/** The first point that is about a day or later; beyond the last where none is. */
function firstFrom(figures: readonly Figure[], day: number): number {
  const at = figures.findIndex(({ span, order }) => (span?.to ?? order) >= day);
  return at === -1 ? figures.length : at;
}

function spcTarget(held: HeldTarget | undefined, latest: Figure | undefined): SpcTarget | undefined {
  if (held?.target.kind !== "numerical" || held.target.unit !== latest?.value.unit) return undefined;
  const { wanted } = held.target;
  return wanted.kind === "single"
    ? { low: approximate(wanted.value), high: approximate(wanted.value) }
    : { low: approximate(wanted.low), high: approximate(wanted.high) };
}
