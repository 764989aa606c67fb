import type { ComparatorRow, MeasureRow } from "../data-package/tables/measures.ts";
import type { NumericalTarget } from "../measure/target.ts";
import { dateWords } from "../period/calendar.ts";
import { yearLabel } from "../period/financial-year.ts";
import { resultFigure } from "../reconciliation/measure-words.ts";
import { formatDecimal } from "../value/format-value.ts";
import { approximate } from "./approximate.ts";
import type { Comparison } from "./comparators.ts";
import { lastDayOf } from "./due.ts";
import { type Breaks, outturnBefore } from "./easier-target.ts";
import type { HeldTarget } from "./held-target.ts";
import { kept } from "./kept.ts";
import { type Oddity, oddComparator, oddResult, oddTarget } from "./oddity.ts";
import { impossible } from "./possible.ts";
import { addsUp } from "./profile.ts";
import { type Figure, hasFigure, type Reported } from "./reported.ts";
import { dayNumber } from "./span.ts";

type OddityQuestion = {
  readonly measure: MeasureRow;
  /** Every result held, those after the period asked about too, oldest first; without forecasts. */
  readonly reported: readonly Reported[];
  readonly targets: readonly HeldTarget[];
  /** The last figure up to the period asked about, beside which the comparisons stand. */
  readonly latest: Figure | undefined;
  readonly comparisons: readonly Comparison[];
  readonly comparatorRows: readonly ComparatorRow[];
  readonly breaks: Breaks;
  /** The day on which it is asked. */
  readonly on: Temporal.PlainDate;
};

/** The figure before, and the one before that. */
type LastTwo = { steady: Figure | undefined; before: Figure };

/** What in the figures of a measure a person should look at before anyone relies on it. */
export function oddities(question: OddityQuestion): readonly Oddity[] {
  const found: Oddity[] = [];
  const figures = kept(question.reported, hasFigure);
  const today = dayNumber(question.on);
  const before = new Map<string, LastTwo>();
  for (const figure of figures) {
    outsidePossible(question, figure, found);
    const key = jumpKey(question.measure, figure);
    const earlier = before.get(key);
    if (earlier === undefined) before.set(key, { steady: undefined, before: figure });
    else {
      jump(question, earlier, figure, found);
      earlier.steady = earlier.before;
      earlier.before = figure;
    }
    notEnded(question, figure, today, found);
  }
  for (const held of question.targets) oddTargets(question, held, figures, found);
  olderComparators(question, found);
  return found;
}

/** Figures that build up, or stand for one season, are only like those of the same period. */
function jumpKey({ accumulation }: MeasureRow, { slot, wholeYear }: Figure): string {
  if (slot.key === "year") return wholeYear ? "year" : "part of a year";
  return accumulation === "cumulative" || accumulation === "in-period" ? slot.key : "period";
}

function outsidePossible({ measure }: OddityQuestion, figure: Figure, found: Oddity[]) {
  const why = impossible(figure.value, measure.possible, figure.point);
  if (why !== undefined)
    found.push(oddResult(measure, figure.row, { code: "M1", ...why }, figure.slot.words));
}

const fewToCount = 20;

/** One figure far off is one oddity: coming back to where it was before is none. */
function jump(question: OddityQuestion, { steady, before }: LastTwo, figure: Figure, found: Oddity[]) {
  const { measure } = question;
  const times = leap(question, before, figure);
  if (times === undefined) return;
  if (steady !== undefined && leap(question, steady, before) !== undefined) {
    if (leap(question, steady, figure) === undefined) return;
  }
  const from = formatDecimal(before.value.decimal, before.value.unit);
  const to = formatDecimal(figure.value.decimal, figure.value.unit);
  const says = `${to} is ${times} of the ${from} before it`;
  const others = [resultFigure(measure, before.row, before.slot.words)];
  found.push(
    oddResult(measure, figure.row, { code: "M2", severity: "doubt", says, others }, figure.slot.words),
  );
}

/** How many times one figure is the other; undefined among a handful, over a break, and where they are near. */
function leap({ measure, breaks }: OddityQuestion, before: Figure, figure: Figure): string | undefined {
  const times = tenfold(before.point, figure.point);
  if (times === undefined) return undefined;
  if (before.value.unit !== figure.value.unit || figure.value.markers.includes("break-in-series")) {
    return undefined;
  }
  if (addsUp(measure.unit) && Math.max(before.point, figure.point) < fewToCount) return undefined;
  return isRedefined(before, figure, breaks) ? undefined : times;
}

/** Whether it began to count something else between the two. */
function isRedefined(before: Figure, figure: Figure, { changes, redefined = [] }: Breaks): boolean {
  return (
    changes.some(({ from }) => before.year < from && from <= figure.year) ||
    redefined.some(({ on }) => before.order < dayNumber(on) && dayNumber(on) <= figure.order)
  );
}

/** Undefined where neither is ten times the other, one of them is nought, or they differ in sign. */
function tenfold(one: number, other: number): string | undefined {
  const ratio = other / one;
  if (ratio >= 10 && ratio < Number.POSITIVE_INFINITY) return "ten times or more";
  return ratio > 0 && ratio <= 0.1 ? "a tenth or less" : undefined;
}

function notEnded({ measure, on }: OddityQuestion, figure: Figure, today: number, found: Oddity[]) {
  const { row, slot } = figure;
  const ends = lastDayOf(figure);
  if (ends === undefined || ends < today) return;
  const last = Temporal.PlainDate.from({
    year: Math.floor(ends / 10_000),
    month: Math.floor(ends / 100) % 100,
    day: ends % 100,
  });
  const says = `on ${dateWords(on)} there is a result for a period that ends on ${dateWords(last)}`;
  found.push(oddResult(measure, row, { code: "M3", severity: "doubt", says }, slot.words));
}

function oddTargets(
  { measure, breaks }: OddityQuestion,
  { row, target }: HeldTarget,
  figures: readonly Figure[],
  found: Oddity[],
) {
  if (target.kind !== "numerical") return;
  if (measure.responsibility === "contextual" || measure.polarity === "none") {
    const says = "a target is set on a contextual measure, which nobody can be held to";
    found.push(oddTarget(measure, row, { code: "M4", severity: "doubt", says }));
  }
  const size = sizeOf(target);
  if (size === 0) {
    const room =
      measure.polarity === "high" ? "which every figure meets" : "which any figure above it misses";
    const says = `the target is nought, ${room}`;
    found.push(oddTarget(measure, row, { code: "M5", severity: "doubt", says }));
  }
  const last = outturnBefore(row.year, figures, breaks);
  if (last === undefined || last.value.unit !== target.unit) return;
  const outturn = last.point;
  const times = tenfold(outturn, size);
  if (times === undefined || (addsUp(measure.unit) && Math.max(size, outturn) < fewToCount)) return;
  const from = formatDecimal(last.value.decimal, target.unit);
  const says = `the target is ${times} of the last outturn, ${from} in ${yearLabel(last.year)}`;
  found.push(oddTarget(measure, row, { code: "M7", severity: "doubt", says }));
}

function sizeOf({ wanted }: NumericalTarget): number {
  return approximate(wanted.kind === "single" ? wanted.value : wanted.high);
}

function olderComparators({ measure, latest, comparisons, comparatorRows }: OddityQuestion, found: Oddity[]) {
  if (latest === undefined) return;
  for (const { kind, group, year, about } of comparisons) {
    const row = comparatorRows.find((one) => one.group === group && one.year === year);
    if (kind === "pending" || row === undefined || year >= latest.year) continue;
    const says = `the comparator is about ${about}, the result it stands beside about ${latest.slot.words}`;
    found.push(oddComparator(measure, row, { code: "M6", severity: "doubt", says }));
  }
}
