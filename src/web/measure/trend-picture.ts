import { type TrendChart, trendChart } from "../../charts/trend.ts";
import type { TrendPeriod } from "../../charts/trend-place.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import type { PartSummary } from "../../domain/assessment/measure-summary.ts";
import { type Figure, hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import type { ChangePointRow } from "../../domain/data-package/tables/assessment.ts";
import { type NumericalTarget, targetWords } from "../../domain/measure/target.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { formatDecimal } from "../../domain/value/format-value.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { type Html, html } from "../../html/html.ts";
import { namedPeriod } from "./point-names.ts";
import { breaksOf } from "./series-breaks.ts";
import { type TrendRun, trendRun } from "./trend-run.ts";
import { findingWords } from "./trend-words.ts";

/**
 * The results held as a line with their targets, and what the picture shows; fewer than two make no picture. `changes`
 * are the measure's: the line is not drawn over a change of definition.
 */
export function trendPicture(
  { assessment }: Pick<PartSummary, "assessment">,
  title: string,
  changes: readonly ChangePointRow[] = [],
): Html {
  const run = trendRun(assessment);
  const held = run.reported.filter(hasFigure);
  const [first] = held;
  if (first === undefined || held.length < 2) return html``;
  const { before, after } = unitForms[first.value.unit];
  const broken = breaksOf(run.reported, changes, assessment.part);
  const finding = `${courseWords(held, run, broken)}${leftWords(run)}`;
  const periods = periodsOf(assessment, run, broken);
  const profile = profileOf(assessment, run);
  return chartFigure({
    chart: trendChart({
      id: `trend-${assessment.part}`,
      title: `${title}, ${periods[0]?.name} to ${periods.at(-1)?.name}`,
      description: `${finding} The table below has the same figures.`,
      unit: { before, after },
      periods,
      ...(profile && { profile }),
    }),
    finding,
  });
}

/** What the line does since it last broke, for nothing is to be compared over a break. */
function courseWords(held: readonly Figure[], { kind }: TrendRun, broken: ReadonlySet<Reported>): string {
  const from = held.findLastIndex((one) => broken.has(one));
  const start = held[from];
  if (start === undefined || from === 0) return findingWords(held, kind);
  const when = kind === "years" ? yearLabel(start.year) : start.slot.words;
  return `${findingWords(held.slice(from), kind)} The line breaks at ${when}: what stands before counts something else.`;
}

function leftWords({ left, reported }: TrendRun): string {
  if (left === 0) return "";
  return ` The picture shows the ${reported.length} newest; ${left} older ${left === 1 ? "one is" : "ones are"} in the table.`;
}

function periodsOf(
  assessment: Assessment,
  { kind, reported }: TrendRun,
  broken: ReadonlySet<Reported>,
): readonly TrendPeriod[] {
  const cumulative = assessment.measure.accumulation === "cumulative";
  const drawn = reported.map((one, at): TrendPeriod => {
    const target = kind === "years" ? yearsTarget(assessment, one.year) : periodsTarget(assessment, one);
    const anew = kind === "periods" && cumulative && reported[at - 1]?.year !== one.year;
    return {
      ...(kind === "years" ? { name: yearLabel(one.year) } : namedPeriod(one)),
      result: resultOf(one),
      ...(target && { target: drawnTarget(target) }),
      ...((broken.has(one) || anew) && { breakBefore: true }),
    };
  });
  return kind === "periods" ? drawn : withBareYears(drawn, assessment, reported);
}

/** Years that have a target and no result yet stand in their place in the line. */
function withBareYears(
  drawn: readonly TrendPeriod[],
  assessment: Assessment,
  reported: readonly Reported[],
): readonly TrendPeriod[] {
  const held = new Set(reported.map(({ year }) => year));
  const underWay = new Set(assessment.reported.filter(hasFigure).map(({ year }) => year));
  const bare = [...new Set(assessment.targets.map(({ row }) => row.year))].filter((year) => !held.has(year));
  const added = bare.map((year): TrendPeriod => {
    const target = yearsTarget(assessment, year);
    return {
      name: yearLabel(year),
      result: { kind: "missing", why: underWay.has(year) ? "under way" : "no result" },
      ...(target && { target: drawnTarget(target) }),
    };
  });
  return [...drawn, ...added].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function resultOf({ value }: Reported): TrendPeriod["result"] {
  if (value.kind === "missing") return { kind: "missing", why: missingWords(value.reason) };
  return {
    kind: "held",
    value: value.decimal.exact.toNumber(),
    label: formatDecimal(value.decimal, value.unit),
    ...(value.markers.includes("provisional") && { provisional: true }),
  };
}

function yearsTarget({ targets }: Assessment, year: Reported["year"]): NumericalTarget | undefined {
  const target = targets.find(({ row }) => row.year === year)?.target;
  return target?.kind === "numerical" ? target : undefined;
}

/** What a period's own figure is held against, where that is of its own year. */
function periodsTarget(assessment: Assessment, one: Reported): NumericalTarget | undefined {
  if (!hasFigure(one)) return undefined;
  const { held, profiled } = assessment.standingOf(one);
  if (held?.row.year !== one.year || profiled === undefined || profiled.kind === "none") return undefined;
  const { target } = profiled;
  return target.kind === "numerical" && target.unit === one.value.unit ? target : undefined;
}

function drawnTarget(target: NumericalTarget): NonNullable<TrendPeriod["target"]> {
  const { wanted } = target;
  const label = targetWords(target);
  if (wanted.kind === "single") return { value: wanted.value.exact.toNumber(), label };
  return { value: wanted.low.exact.toNumber(), upper: wanted.high.exact.toNumber(), label };
}

/** A target spread over the year slopes where results build up, and steps where each stands for itself. */
function profileOf(assessment: Assessment, { kind, reported }: TrendRun): TrendChart["profile"] {
  if (kind === "years") return undefined;
  const spread = reported
    .filter(hasFigure)
    .some((one) => ["given", "from-last-years"].includes(assessment.standingOf(one).profiled?.kind ?? ""));
  if (!spread) return undefined;
  return assessment.measure.accumulation === "cumulative" ? "slope" : "steps";
}
