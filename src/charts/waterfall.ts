import { extentOf, scaleSentence, type Unit } from "./scale.ts";
import type { Chart, Spoken } from "./svg.ts";
import { waterfallRows } from "./waterfall-rows.ts";
import { spansOf, type WaterfallStep } from "./waterfall-step.ts";
import { uprightWaterfall } from "./waterfall-upright.ts";

/** From one total to another, change by change. */
export type Waterfall = Spoken & {
  /** For what is said of a cut scale: "£" before, " thousand" after. */
  readonly unit: Unit;
  readonly steps: readonly WaterfallStep[];
  /** Never cut: where what is left matters as much as what changed. */
  readonly fromNought?: true;
};

/** Upright where there is room for a name under each step (up to 12), else and on narrow screens as rows. */
export function waterfallChart(chart: Waterfall): Chart {
  const spans = spansOf(chart.steps);
  const extent = extentOf([...spans.map(({ to }) => to), ...(chart.fromNought === true ? [0] : [])], 12);
  const scale = scaleSentence(extent, chart.unit);
  return {
    wide:
      spans.length > 12
        ? waterfallRows(chart, spans, extent, "wide")
        : uprightWaterfall(chart, spans, extent),
    narrow: waterfallRows(chart, spans, extent, "narrow"),
    ...(scale === undefined ? {} : { scale }),
  };
}
