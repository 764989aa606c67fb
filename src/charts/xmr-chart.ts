import type { SpcChart } from "../domain/assessment/spc.ts";
import type { Polarity } from "../domain/measure/polarity.ts";
import { drawNames, type NamedPeriod } from "./axis-names.ts";
import { drawGrid } from "./grid.ts";
import { drawLabel } from "./label.ts";
import { type Extent, extentAround, scaleSentence, type Unit } from "./scale.ts";
import { drawStops } from "./stops.ts";
import { type Chart, picture, type Spoken } from "./svg.ts";
import { xmrLabels } from "./xmr-labels.ts";
import { drawChanges, drawLimits, drawMean, drawTarget } from "./xmr-lines.ts";
import { xmrPlace } from "./xmr-place.ts";
import { drawPoints, xmrStops } from "./xmr-points.ts";

/** A point's period and its figure as printed. */
export type XmrPoint = NamedPeriod & { readonly label: string };

/** Points in the order of time with their mean and natural limits, and the points that show a real change. */
export type XmrChart = Spoken & {
  readonly unit: Unit;
  /** Decimals that the lines' own figures are printed with. */
  readonly places: number;
  readonly spc: SpcChart;
  /** One for each value of `spc`. */
  readonly points: readonly XmrPoint[];
  /** Which way is good: tells a flagged improvement from a concern. */
  readonly polarity: Polarity;
  /** One figure has both ends the same. */
  readonly target?: { readonly low: number; readonly high: number; readonly label: string };
  readonly nearLimits?: boolean;
  /** What changed at a point that new limits start from, or await. */
  readonly changes?: readonly { readonly at: number; readonly words: string }[];
};

/** Throws where points and values do not match. */
export function xmrChart(chart: XmrChart): Chart {
  if (chart.points.length !== chart.spc.values.length)
    throw new RangeError(`${chart.points.length} points for ${chart.spc.values.length} values`);
  const extent = extentAround(valuesOf(chart));
  const scale = scaleSentence(extent, chart.unit);
  return {
    wide: draw(chart, extent, "wide"),
    narrow: draw(chart, extent, "narrow"),
    ...(scale === undefined ? {} : { scale }),
  };
}

function valuesOf({ spc, target }: XmrChart): readonly number[] {
  const limits = spc.segments.flatMap((one) =>
    one.limits === undefined ? [] : [one.limits.lower, one.limits.upper],
  );
  return [...spc.values, ...limits, ...(target === undefined ? [] : [target.low, target.high])];
}

function draw(chart: XmrChart, extent: Extent, variant: "wide" | "narrow"): string {
  const place = xmrPlace(chart, extent, variant);
  const { left, right, floor, top } = place;
  return picture(place.frame, [
    drawGrid(place, extent, chart.unit),
    drawChanges(chart, place),
    drawLimits(chart, place),
    drawMean(chart, place),
    drawTarget(chart, place),
    drawPoints(chart, place),
    drawNames(chart.points, { ...place, x: place.xOf }),
    ...xmrLabels(chart, place).map(drawLabel),
    drawStops({ left, right, top, bottom: floor }, xmrStops(chart, place)),
  ]);
}
