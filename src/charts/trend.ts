import { drawNames } from "./axis-names.ts";
import { drawGrid } from "./grid.ts";
import { drawLabel } from "./label.ts";
import { type Extent, extentOf, scaleSentence, type Unit } from "./scale.ts";
import { drawStops } from "./stops.ts";
import { type Chart, picture, type Spoken } from "./svg.ts";
import { labelsOf } from "./trend-labels.ts";
import { drawResults } from "./trend-marks.ts";
import { type TrendPeriod, type TrendPlace, trendPlace } from "./trend-place.ts";
import { trendStops } from "./trend-stops.ts";
import { drawTargets, type TargetRun, type TargetShape, targetRuns } from "./trend-targets.ts";

/** Results by period as a line, their targets as dashes. */
export type TrendChart = Spoken & {
  readonly unit: Unit;
  readonly periods: readonly TrendPeriod[];
  /** How a target profiled over the year runs; each period's stands on its own unless told. */
  readonly profile?: Exclude<TargetShape, "apart">;
};

/** A missing result leaves a gap and says why; a changed definition breaks the line. */
export function trendChart(chart: TrendChart): Chart {
  const values = chart.periods.flatMap(({ result, target }) => [
    ...(result.kind === "held" ? [result.value] : []),
    ...(target ? [target.value, target.upper ?? target.value] : []),
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
  const runs = [...targetRuns(chart.periods, place, chart.profile), ...upperEnds(chart, place)];
  const { left, right, floor } = place;
  return picture(place.frame, [
    drawGrid(place, extent, chart.unit),
    drawTargets(runs),
    drawResults(chart.periods, place),
    drawNames(chart.periods, place),
    ...labelsOf(chart.periods, runs, place).map(drawLabel),
    drawStops({ left, right, top: 4, bottom: floor }, trendStops(chart.periods, place)),
  ]);
}

/** The upper ends of targets that are ranges: lines of their own, named with the lower. */
function upperEnds({ periods, profile }: TrendChart, place: TrendPlace): readonly TargetRun[] {
  const upper = periods.map(({ target, ...period }): TrendPeriod => {
    if (target?.upper === undefined) return period;
    return { ...period, target: { value: target.upper, label: target.label } };
  });
  return targetRuns(upper, place, profile).map(({ points }) => ({ points, labels: [] }));
}
