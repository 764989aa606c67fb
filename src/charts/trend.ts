import { type Extent, extentOf, scaleSentence, type Unit } from "./scale.ts";
import { type Chart, picture, type Spoken } from "./svg.ts";
import { labelsOf } from "./trend-labels.ts";
import { drawGrid, drawLabel, drawNames, drawResults, drawTargets } from "./trend-marks.ts";
import { type TrendPeriod, targetRuns, trendPlace } from "./trend-place.ts";

/** Results by period as a line, their targets as dashes. */
export type TrendChart = Spoken & { readonly unit: Unit; readonly periods: readonly TrendPeriod[] };

/** A missing result leaves a gap and says why; a changed definition breaks the line. */
export function trendChart(chart: TrendChart): Chart {
  const values = chart.periods.flatMap(({ result, target }) => [
    ...(result.kind === "held" ? [result.value] : []),
    ...(target ? [target.value] : []),
  ]);
  const extent = extentOf(values);
  const scale = scaleSentence(extent, chart.unit);
  return {
    wide: draw(chart, extent, "wide"),
    narrow: draw(chart, extent, "narrow"),
    ...(scale === undefined ? {} : { scale }),
  };
}

function draw(chart: TrendChart, extent: Extent, variant: "wide" | "narrow"): string {
  const place = trendPlace(chart, { periods: chart.periods, unit: chart.unit, extent, variant });
  const runs = targetRuns(chart.periods, place);
  return picture(place.frame, [
    drawGrid(place, extent, chart.unit),
    drawTargets(runs, place),
    drawResults(chart.periods, place),
    drawNames(chart.periods, place),
    ...labelsOf(chart.periods, runs, place).map(drawLabel),
  ]);
}
