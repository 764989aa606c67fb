import type { Accumulation } from "../measure/accumulation.ts";
import { kept } from "./kept.ts";
import type { Figure } from "./reported.ts";
import { yearStarts } from "./reporting-calendar.ts";
import { monthsIn } from "./span.ts";
import { fewestPoints } from "./spc.ts";

/** Points that can stand on one chart, oldest first. */
export type SpcSeries = {
  readonly values: readonly number[];
  /** The figure each point is drawn at. */
  readonly figures: readonly Figure[];
  /** Whether the points are what each period added, not the figures themselves. */
  readonly differenced: boolean;
};

type Point = { readonly figure: Figure; readonly value: number; readonly months: number };

/**
 * The points of one length that lead up to the latest figure: periods of the year where there are enough, else whole
 * years. Cumulative figures become what each period added; one that follows a gap is longer, and so left out.
 */
export function spcSeries(figures: readonly Figure[], accumulation: Accumulation): SpcSeries {
  const cumulative = accumulation === "cumulative";
  const within = kept(figures, ({ slot }) => slot.key !== "year");
  const points = cumulative ? addedSeries(within) : asTheyAre(alike(within, accumulation));
  const latest = figures.at(-1);
  if (points.values.length >= fewestPoints && points.figures.at(-1)?.year === latest?.year) return points;
  return asTheyAre(figures.filter(({ slot, wholeYear }) => slot.key === "year" && wholeYear));
}

function asTheyAre(figures: readonly Figure[]): SpcSeries {
  return { values: figures.map(({ point }) => point), figures, differenced: false };
}

/** Figures that stand for themselves go together; others only with those of periods as long as the latest. */
function alike(figures: readonly Figure[], accumulation: Accumulation): readonly Figure[] {
  if (accumulation === "snapshot" || accumulation === "rolling-12-months") return figures;
  const months = monthsOf(figures.at(-1));
  return kept(figures, (figure) => monthsOf(figure) === months);
}

function monthsOf(figure: Figure | undefined): number {
  return figure?.span ? monthsIn(figure.span) : 0;
}

function addedSeries(figures: readonly Figure[]): SpcSeries {
  const all = added(figures);
  const months = all.at(-1)?.months;
  const points = all.filter((point) => point.months === months);
  return {
    values: points.map(({ value }) => value),
    figures: points.map(({ figure }) => figure),
    differenced: true,
  };
}

/** What each figure added to the one before it in its year; the first of a year counts from 1 April. */
function added(figures: readonly Figure[]): readonly Point[] {
  const points: Point[] = [];
  let before: (Point & { readonly total: number }) | undefined;
  for (const figure of figures) {
    if (figure.span === undefined) continue;
    const total = figure.point;
    const last =
      before?.figure.year === figure.year && before.figure.value.unit === figure.value.unit
        ? before
        : undefined;
    const toDate = monthsIn({ from: yearStarts(figure.year), to: figure.span.to });
    const point = { figure, value: total - (last?.total ?? 0), months: toDate - monthsToDate(last?.figure) };
    if (point.months > 0) points.push(point);
    before = { ...point, total };
  }
  return points;
}

function monthsToDate(figure: Figure | undefined): number {
  return figure?.span === undefined ? 0 : monthsIn({ from: yearStarts(figure.year), to: figure.span.to });
}
