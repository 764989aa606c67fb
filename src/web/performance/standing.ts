import type { MeasureSummary, PartSummary } from "../../domain/assessment/measure-summary.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { type StatusAsked, statusesAsked } from "../measures/filters.ts";
import { isLeft, type PerformanceFilters } from "./filters.ts";

/** A portfolio's year and those of its measures that a reader asks about. */
export type Standing = { readonly portfolio: PortfolioRow; readonly summaries: readonly MeasureSummary[] };

/** How the same measures stand now and will stand at the year's end: two answers, never merged. */
export type BothCounts = { readonly now: Counts; readonly yearEnd: Counts };

export type Counts = Readonly<Record<StatusAsked, number>> & { readonly all: number };

/** How measures stand, each once: one with parts counts as the part that stands worst. */
export function countsOf(summaries: readonly MeasureSummary[]): Counts {
  const counts = { missed: 0, close: 0, met: 0, aim: 0, none: 0 };
  for (const { worst } of summaries) counts[worst.status.kind] += 1;
  return { ...counts, all: summaries.length };
}

/** How the measures are heading for the year's end, each once: as the part that is heading worst. */
export function yearEndCountsOf(summaries: readonly MeasureSummary[]): Counts {
  const counts = { missed: 0, close: 0, met: 0, aim: 0, none: 0 };
  for (const summary of summaries) counts[headingOf(headingWorst(summary))] += 1;
  return { ...counts, all: summaries.length };
}

/** The part whose year is heading worst. */
export function headingWorst({ parts, worst }: MeasureSummary): PartSummary {
  const found = statusesAsked.map((state) => parts.find((part) => headingOf(part) === state));
  return found.find((part) => part !== undefined) ?? worst;
}

function headingOf({ assessment }: PartSummary): StatusAsked {
  return assessment.yearEnd.verdict.state;
}

/** The measures the choices leave, whatever their status. */
export function narrowed(standings: readonly Standing[], filters: PerformanceFilters): readonly Standing[] {
  return standings.map(({ portfolio, summaries }) => ({
    portfolio,
    summaries: summaries.filter((summary) => isLeft(summary, filters)),
  }));
}

/** A status now; or `heading`: no exception now, while the year is heading for one. */
export type Shown = StatusAsked | "heading";

/** Measures of one portfolio that stand alike. */
export type Alike = Standing & { readonly status: Shown };

/** The statuses shown: the one asked for, all of them, or the exceptions, those to come after those there are. */
export function statusesShown({ status }: PerformanceFilters): readonly Shown[] {
  if (status === "all") return statusesAsked;
  return status === undefined ? [...exceptions, "heading"] : [status];
}

const exceptions: readonly StatusAsked[] = ["missed", "close"];

function isShownAs(summary: MeasureSummary, shown: Shown): boolean {
  const now = summary.worst.status.kind;
  if (shown !== "heading") return now === shown;
  return !exceptions.includes(now) && exceptions.includes(headingOf(headingWorst(summary)));
}

/** The measures of the statuses shown over all portfolios, the worst first. */
export function worstFirst(standings: readonly Standing[], statuses: readonly Shown[]): readonly Alike[] {
  return statuses.flatMap((status) =>
    standings.flatMap(({ portfolio, summaries }) => {
      const alike = summaries.filter((summary) => isShownAs(summary, status));
      return alike.length === 0 ? [] : [{ status, portfolio, summaries: alike }];
    }),
  );
}

/** A page's stretch of them, still under their status and portfolio. */
export function onPage(groups: readonly Alike[], from: number, most: number): readonly Alike[] {
  let before = 0;
  return groups.flatMap((group) => {
    const start = Math.max(0, from - before);
    const kept = group.summaries.slice(start, Math.max(start, from + most - before));
    before += group.summaries.length;
    return kept.length === 0 ? [] : [{ ...group, summaries: kept }];
  });
}
