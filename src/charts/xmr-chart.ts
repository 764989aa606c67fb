import { drawNames } from "./axis-names.ts";
import { drawGrid } from "./grid.ts";
import { drawLabel } from "./label.ts";
import { type Extent, extentAround, scaleSentence } from "./scale.ts";
import { drawStops } from "./stops.ts";
import { type Chart, picture } from "./svg.ts";
import { xmrLabels } from "./xmr-labels.ts";
import { drawChanges, drawLimits, drawMean, drawTarget } from "./xmr-lines.ts";
import { type XmrChart, xmrPlace } from "./xmr-place.ts";
import { drawPoints, xmrStops } from "./xmr-points.ts";

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
