import type { ComparatorRow, MeasureRow } from "../data-package/tables/measures.ts";
import type { NumericalTarget } from "../measure/target.ts";
import { dateWords } from "../period/calendar.ts";
import { yearLabel } from "../period/financial-year.ts";
import type { Finding } from "../reconciliation/finding.ts";
import { formatDecimal } from "../value/format-value.ts";
import { approximate } from "./approximate.ts";
import type { Comparison } from "./comparators.ts";
import type { HeldTarget } from "./held-target.ts";
import { oddComparator, oddResult, oddTarget } from "./oddity.ts";
import { impossible } from "./possible.ts";
import { addsUp } from "./profile.ts";
import { type Figure, hasFigure, type Reported } from "./reported.ts";
import { dayNumber } from "./span.ts";

type OddityQuestion = {
  readonly measure: MeasureRow;
  /** Every result held, those after the period asked about too, oldest first; without forecasts. */
  readonly reported: readonly Reported[];
  readonly targets: readonly HeldTarget[];
  readonly comparisons: readonly Comparison[];
  readonly comparatorRows: readonly ComparatorRow[];
  /** The day on which it is asked. */
  readonly on: Temporal.PlainDate;
};

/** What in the figures of a measure a person should look at before anyone relies on it. */
export function oddities(question: OddityQuestion): readonly Finding[] {
  const found: Finding[] = [];
  const figures = question.reported.filter(hasFigure);
  const today = dayNumber(question.on);
  const before = new Map<string, Figure>();
  for (const figure of figures) {
    outsidePossible(question, figure, found);
    const key = jumpKey(question.measure, figure);
    jump(question.measure, before.get(key), figure, found);
    before.set(key, figure);
    notEnded(question, figure, today, found);
  }
  for (const held of question.targets) oddTargets(question, held, figures, found);
  olderComparators(question, figures.at(-1), found);
  return found;
}

/** Figures that build up, or stand for one season, are only like those of the same period. */
function jumpKey({ accumulation }: MeasureRow, { slot, wholeYear }: Figure): string {
  if (slot.key === "year") return wholeYear ? "year" : "part of a year";
  return accumulation === "cumulative" || accumulation === "in-period" ? slot.key : "period";
}

function outsidePossible({ measure }: OddityQuestion, figure: Figure, found: Finding[]) {
  const why = impossible(figure, measure.possible);
  if (why !== undefined) found.push(oddResult(measure, figure.row, { code: "M1", ...why }));
}

const fewToCount = 20;

function jump(measure: MeasureRow, before: Figure | undefined, figure: Figure, found: Finding[]) {
  if (before === undefined || before.value.unit !== figure.value.unit) return;
  const [one, other] = [before.point, figure.point];
  const times = tenfold(one, other);
  if (times === undefined || figure.value.markers.includes("break-in-series")) return;
  if (addsUp(measure.unit) && Math.max(one, other) < fewToCount) return;
  const from = formatDecimal(before.value.decimal, before.value.unit);
  const to = formatDecimal(figure.value.decimal, figure.value.unit);
  const says = `${to} is ${times} of the ${from} before it`;
  const others = oddResult(measure, before.row, { code: "M2", severity: "doubt", says }).figures;
  found.push(oddResult(measure, figure.row, { code: "M2", severity: "doubt", says, others }));
}

/** Undefined where neither is ten times the other, one of them is nought, or they differ in sign. */
function tenfold(one: number, other: number): string | undefined {
  const ratio = other / one;
  if (ratio >= 10 && ratio < Number.POSITIVE_INFINITY) return "ten times or more";
  return ratio > 0 && ratio <= 0.1 ? "a tenth or less" : undefined;
}

function notEnded(
  { measure, on }: OddityQuestion,
  { row, span, slot }: Figure,
  today: number,
  found: Finding[],
) {
  const ends = span?.to ?? slot.days?.to;
  if (ends === undefined || ends < today) return;
  const last = Temporal.PlainDate.from({
    year: Math.floor(ends / 10_000),
    month: Math.floor(ends / 100) % 100,
    day: ends % 100,
  });
  const says = `on ${dateWords(on)} there is a result for a period that ends on ${dateWords(last)}`;
  found.push(oddResult(measure, row, { code: "M3", severity: "doubt", says }));
}

function oddTargets(
  { measure }: OddityQuestion,
  { row, target }: HeldTarget,
  figures: readonly Figure[],
  found: Finding[],
) {
  if (target.kind !== "numerical") return;
  if (measure.responsibility === "contextual" || measure.polarity === "none") {
    const says = "a target is set on a contextual measure, which nobody can be held to";
    found.push(oddTarget(measure, row, { code: "M4", severity: "doubt", says }));
  }
  const size = sizeOf(target);
  if (size === 0) {
    const says = "the target is nought, so a tolerance that is a share of it leaves no room";
    found.push(oddTarget(measure, row, { code: "M5", severity: "doubt", says }));
  }
  const last = figures.findLast((figure) => figure.wholeYear && figure.year < row.year);
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

function olderComparators(
  { measure, comparisons, comparatorRows }: OddityQuestion,
  latest: Figure | undefined,
  found: Finding[],
) {
  if (latest === undefined) return;
  for (const { kind, group, year, about } of comparisons) {
    const row = comparatorRows.find((one) => one.group === group && one.year === year);
    if (kind === "pending" || row === undefined || year >= latest.year) continue;
    const says = `the comparator is about ${about}, the result it stands beside about ${latest.slot.words}`;
    found.push(oddComparator(measure, row, { code: "M6", severity: "doubt", says }));
  }
}
