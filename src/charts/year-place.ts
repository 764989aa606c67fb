import { scaleLinear, scalePoint } from "d3-scale";
import { type Plot, roomForTicks } from "./grid.ts";
import type { Extent, Unit } from "./scale.ts";
import type { Frame, Spoken } from "./svg.ts";

/** A figure of all so far in its year, as printed. */
export type SoFar = { readonly value: number; readonly label: string; readonly provisional?: boolean };

/** A year's figures, one place for each period; what is not held is undefined. */
export type YearLine = { readonly name: string; readonly values: readonly (SoFar | undefined)[] };

/** A year over the years before it: for measures that count all so far, or follow the seasons. */
export type YearOnYear = Spoken & {
  readonly unit: Unit;
  /** As printed, in order: "Q1" or "Apr". */
  readonly periods: readonly string[];
  /** Oldest first, up to five; the last is this year. */
  readonly years: readonly YearLine[];
  /** What should be reached by each period. */
  readonly target?: YearLine;
};

export type YearPlace = Plot & {
  readonly x: (at: number) => number;
  readonly half: number;
  readonly top: number;
};

export function yearPlace(chart: YearOnYear, extent: Extent, variant: "wide" | "narrow"): YearPlace {
  const wide = variant === "wide";
  const [width, fontSize] = wide ? [720, 17] : [320, 14.5];
  const frame: Frame = { spoken: chart, variant, width, height: wide ? 320 : 280, fontSize };
  const figures = [...chart.years, ...(chart.target === undefined ? [] : [chart.target])].flatMap((year) => [
    year.name.length,
    ...year.values.map((figure) => figure?.label.length ?? 0),
  ]);
  const left = roomForTicks(extent, chart.unit, fontSize);
  const right = width - Math.max(0, ...figures) * fontSize * 0.57 - 14;
  const floor = frame.height - fontSize * 2;
  const top = fontSize;
  const point = scalePoint<number>()
    .domain(chart.periods.map((_, index) => index))
    .range([left, right])
    .padding(0.15);
  const y = scaleLinear(extent, [floor, top]);
  return { frame, x: (index) => point(index) ?? left, y, half: point.step() / 2, left, right, floor, top };
}
