import { barsByYear } from "../src/charts/bars-by-year.ts";
import { comparatorStrip } from "../src/charts/comparator-strip.ts";
import { trendChart } from "../src/charts/trend.ts";
import { xmrChart } from "../src/charts/xmr-chart.ts";
import { yearOnYear } from "../src/charts/year-on-year.ts";
import { bars, limits, strip, trend, years } from "./compared-charts.ts";
import { timeDrawing } from "./drawing-time.ts";
import { echartsPictures } from "./echarts-pictures.ts";
import type { Library } from "./library-picture.ts";
import type { Measurement, Tell } from "./measurement.ts";
import { both, ownCharts } from "./own-charts.ts";
import { plotPictures } from "./plot-pictures.ts";

const limit = 1;

type Compared = {
  readonly name: string;
  readonly own: () => string;
  readonly other: (library: Library) => string;
};

const compared: readonly Compared[] = [
  {
    name: "trend with target, 20 quarters",
    own: () => both(trendChart(trend)),
    other: (one) => one.trend(trend),
  },
  { name: "limits, 40 months", own: () => both(xmrChart(limits)), other: (one) => one.limits(limits) },
  { name: "year on year, 4 by month", own: () => both(yearOnYear(years)), other: (one) => one.years(years) },
  { name: "strip of 16 councils", own: () => both(comparatorStrip(strip)), other: (one) => one.strip(strip) },
  { name: "bars by year, stacked", own: () => both(barsByYear(bars)), other: (one) => one.bars(bars) },
];

/** How long each of our charts takes, and five of them beside general chart libraries drawing the same figures. */
export async function measureCharts(tell: Tell): Promise<Measurement[]> {
  const own = ownCharts.map(({ name, drawings }): Measurement => {
    tell(`drawing: ${name}`);
    const slowest = Math.max(...drawings.map((draw) => timeDrawing(draw).milliseconds));
    const note = drawings.length === 1 ? "its one example" : `the slowest of ${drawings.length} examples`;
    return { name: `Chart: ${name}, p50`, value: slowest, unit: "ms", limit, note };
  });
  return [...own, ...compared.flatMap((one) => besideLibraries(one, tell))];
}

/** One row for the time and one for the text of each library: ours over theirs is the ratio. */
function besideLibraries({ name, own, other }: Compared, tell: Tell): Measurement[] {
  tell(`drawing beside other libraries: ${name}`);
  const ours = timeDrawing(own);
  const note = "two pictures of ours, wide and narrow, beside one of theirs";
  return [echartsPictures, plotPictures].flatMap((library): Measurement[] => {
    const theirs = timeDrawing(() => other(library));
    return [
      {
        name: `Drawing ${name}, p50`,
        value: ours.milliseconds,
        unit: "ms",
        peer: { name: library.name, value: theirs.milliseconds },
        note,
      },
      {
        name: `Drawing ${name}, SVG text`,
        value: ours.bytes / 1000,
        unit: "kB",
        peer: { name: library.name, value: theirs.bytes / 1000 },
        note,
      },
    ];
  });
}
