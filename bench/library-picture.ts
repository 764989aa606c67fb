import type { BarsByYear } from "../src/charts/bars-by-year.ts";
import type { ComparatorStrip } from "../src/charts/comparator-strip.ts";
import type { TrendChart } from "../src/charts/trend.ts";
import type { XmrChart } from "../src/charts/xmr-place.ts";
import type { YearOnYear } from "../src/charts/year-place.ts";

/** How a general chart library draws the same descriptions, each one picture as wide as our wide one, as SVG text. */
export type Library = {
  readonly name: string;
  trend(chart: TrendChart): string;
  limits(chart: XmrChart): string;
  strip(chart: ComparatorStrip): string;
  years(chart: YearOnYear): string;
  bars(chart: BarsByYear): string;
};

export const size = { width: 720, height: 320 } as const;

export const inks = {
  ours: "#1d4f91",
  target: "#7a4b00",
  quiet: "#505a5f",
  rule: "#b1b4b6",
  concern: "#b55a00",
} as const;

/** Values of a trend by period; null where there is none. */
export function trendPoints({ periods }: TrendChart) {
  return periods.map(({ name, result, target }) => ({
    name,
    value: result.kind === "held" ? result.value : null,
    label: result.kind === "held" ? result.label : "",
    target: target?.value ?? null,
  }));
}

/** Points of a chart of limits, and whether a rule flagged them. */
export function limitPoints({ points, spc }: XmrChart) {
  const flagged = new Set(spc.flags.map(({ at }) => at));
  return points.map(({ name, label }, at) => ({
    name,
    label,
    value: spc.values[at] ?? 0,
    flagged: flagged.has(at),
  }));
}

/** The lines across a chart of limits, named. */
export function limitLines({ spc, target }: XmrChart) {
  const drawn = spc.segments.at(-1)?.limits;
  if (drawn === undefined) throw new Error("A chart of limits has limits");
  const lines = [
    { name: "Mean", value: drawn.mean, dashed: false },
    { name: "Upper limit", value: drawn.upper, dashed: true },
    { name: "Lower limit", value: drawn.lower, dashed: true },
  ];
  return target === undefined ? lines : [...lines, { name: "Target", value: target.low, dashed: true }];
}

/** The lowest and the highest of some figures, with a little room. */
export function spread(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.05;
  return [low - room, high + room];
}
