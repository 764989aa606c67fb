import { areaBarsExamples } from "../src/charts/area-bars.examples.ts";
import { areaBars } from "../src/charts/area-bars.ts";
import { barsByYearExamples } from "../src/charts/bars-by-year.examples.ts";
import { barsByYear } from "../src/charts/bars-by-year.ts";
import { comparatorStripExamples } from "../src/charts/comparator-strip.examples.ts";
import { comparatorStrip } from "../src/charts/comparator-strip.ts";
import { partComparisonExamples } from "../src/charts/part-comparison.examples.ts";
import { partComparison } from "../src/charts/part-comparison.ts";
import { signedBarExamples } from "../src/charts/signed-bar.examples.ts";
import { signedBar } from "../src/charts/signed-bar.ts";
import { smallMultiplesExamples } from "../src/charts/small-multiples.examples.ts";
import { smallMultiples } from "../src/charts/small-multiples.ts";
import { smallTrendExamples } from "../src/charts/small-trend.examples.ts";
import { smallTrend } from "../src/charts/small-trend.ts";
import { sparklineExamples } from "../src/charts/sparkline.examples.ts";
import { sparkline } from "../src/charts/sparkline.ts";
import { statusStripsExamples } from "../src/charts/status-strips.examples.ts";
import { statusStrips } from "../src/charts/status-strips.ts";
import { statusSummaryExamples } from "../src/charts/status-summary.examples.ts";
import { statusSummary } from "../src/charts/status-summary.ts";
import type { Chart } from "../src/charts/svg.ts";
import { trendExamples } from "../src/charts/trend.examples.ts";
import { trendChart } from "../src/charts/trend.ts";
import { waterfallExamples } from "../src/charts/waterfall.examples.ts";
import { waterfallChart } from "../src/charts/waterfall.ts";
import { xmrExamples } from "../src/charts/xmr-chart.examples.ts";
import { xmrChart } from "../src/charts/xmr-chart.ts";
import { yearOnYearExamples } from "../src/charts/year-on-year.examples.ts";
import { yearOnYear } from "../src/charts/year-on-year.ts";
import { bars, limits, strip, trend, years } from "./compared-charts.ts";

export type OwnChart = { readonly name: string; readonly drawings: readonly (() => string)[] };

/** Every chart of src/charts with its examples, and the larger ones that are compared with other libraries. */
export const ownCharts: readonly OwnChart[] = [
  chart("Trend with target", (one) => both(trendChart(one)), [...Object.values(trendExamples), trend]),
  chart("Chart of limits", (one) => both(xmrChart(one)), [...Object.values(xmrExamples), limits]),
  chart("Year on year", (one) => both(yearOnYear(one)), [...Object.values(yearOnYearExamples), years]),
  chart("Comparator strip", (one) => both(comparatorStrip(one)), [
    ...Object.values(comparatorStripExamples),
    strip,
  ]),
  chart("Bars by year", (one) => both(barsByYear(one)), [...Object.values(barsByYearExamples), bars]),
  chart("Part comparison", (one) => both(partComparison(one)), Object.values(partComparisonExamples)),
  chart("Small multiples", (one) => both(smallMultiples(one)), Object.values(smallMultiplesExamples)),
  chart("Status summary", (one) => both(statusSummary(one)), Object.values(statusSummaryExamples)),
  chart("Status strips", (one) => both(statusStrips(one)), Object.values(statusStripsExamples)),
  chart("Waterfall", (one) => both(waterfallChart(one)), Object.values(waterfallExamples)),
  chart("Area bars", (one) => both(areaBars(one)), Object.values(areaBarsExamples)),
  chart("Small trend", smallTrend, Object.values(smallTrendExamples)),
  chart("Sparkline", sparkline, Object.values(sparklineExamples)),
  chart("Signed bar", signedBar, Object.values(signedBarExamples)),
];

function chart<Description>(
  name: string,
  draw: (description: Description) => string,
  descriptions: readonly Description[],
): OwnChart {
  return { name, drawings: descriptions.map((description) => () => draw(description)) };
}

/** What a page takes of a chart: it is drawn for a wide place and again for a narrow one. */
export function both({ wide, narrow }: Chart): string {
  return wide + narrow;
}
