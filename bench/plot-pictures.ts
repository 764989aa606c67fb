import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { inks, type Library, limitLines, limitPoints, size, spread, trendPoints } from "./library-picture.ts";

/** One document for all pictures, as a server would keep it. */
const { document } = parseHTML("<!doctype html><html><body></body></html>");

function picture(title: string, options: Plot.PlotOptions): string {
  return Plot.plot({ document, ...size, marginLeft: 60, marginRight: 90, ariaLabel: title, ...options })
    .outerHTML;
}

/** Observable Plot, in a document of linkedom's: it draws into elements, and a server has none. */
export const plotPictures: Library = {
  name: "Observable Plot",
  trend(chart) {
    const points = trendPoints(chart);
    const names = points.map(({ name }) => name);
    return picture(chart.title, {
      marginBottom: 70,
      x: { type: "point", domain: names, label: null, tickRotate: -45 },
      y: {
        domain: spread(points.flatMap(({ value, target }) => [value ?? [], target ?? []].flat())),
        grid: true,
      },
      marks: [
        Plot.line(points, {
          x: "name",
          y: "target",
          curve: "step",
          stroke: inks.target,
          strokeDasharray: "8 5",
        }),
        Plot.line(points, { x: "name", y: "value", stroke: inks.ours, strokeWidth: 4 }),
        Plot.dot(points, { x: "name", y: "value", fill: inks.ours, r: 5 }),
        Plot.text(points.slice(-1), { x: "name", y: "value", text: "label", textAnchor: "start", dx: 9 }),
      ],
    });
  },
  limits(chart) {
    const points = limitPoints(chart);
    const lines = limitLines(chart);
    return picture(chart.title, {
      marginBottom: 70,
      x: { type: "point", domain: points.map(({ name }) => name), label: null, tickRotate: -45 },
      y: { domain: spread([...points, ...lines].map(({ value }) => value)), grid: true },
      marks: [
        Plot.ruleY(
          lines.filter(({ dashed }) => dashed),
          { y: "value", stroke: inks.quiet, strokeDasharray: "6 4" },
        ),
        Plot.ruleY(
          lines.filter(({ dashed }) => !dashed),
          { y: "value", stroke: inks.quiet },
        ),
        Plot.text(lines, { y: "value", text: "name", frameAnchor: "right", textAnchor: "start", dx: 9 }),
        Plot.line(points, { x: "name", y: "value", stroke: inks.ours, strokeWidth: 2 }),
        Plot.dot(points, {
          x: "name",
          y: "value",
          r: 4,
          fill: (point: { flagged: boolean }) => (point.flagged ? inks.concern : inks.ours),
          symbol: (point: { flagged: boolean }) => (point.flagged ? "diamond" : "circle"),
        }),
      ],
    });
  },
  strip(chart) {
    const all = [chart.ours, ...chart.others];
    return picture(chart.title, {
      x: { domain: spread(all.map(({ value }) => value)), label: null },
      marks: [
        Plot.ruleX([chart.median.value], { stroke: "black", strokeWidth: 2 }),
        Plot.dot(chart.others, Plot.dodgeY("middle", { x: "value", r: 6, stroke: inks.quiet })),
        Plot.dot([chart.ours], { x: "value", r: 9, symbol: "diamond", fill: inks.ours }),
        Plot.text([chart.ours], { x: "value", text: "label", dy: -20 }),
        Plot.text([chart.median], { x: "value", text: "label", dy: 40 }),
      ],
    });
  },
  years(chart) {
    const lines = [...chart.years, ...(chart.target === undefined ? [] : [chart.target])];
    const points = lines.flatMap(({ name, values }) =>
      values.flatMap((figure, at) =>
        figure === undefined ? [] : [{ year: name, period: chart.periods[at], value: figure.value }],
      ),
    );
    const now = chart.years.at(-1)?.name;
    const isNow = ({ year }: { year: string }) => year === now;
    return picture(chart.title, {
      x: { type: "point", domain: chart.periods, label: null },
      y: { zero: true, grid: true },
      marks: [
        Plot.line(points, {
          x: "period",
          y: "value",
          z: "year",
          stroke: (point) => (isNow(point) ? inks.ours : inks.quiet),
        }),
        Plot.dot(points.filter(isNow), { x: "period", y: "value", fill: inks.ours, r: 5 }),
        Plot.text(
          points,
          Plot.selectLast({ x: "period", y: "value", z: "year", text: "year", textAnchor: "start", dx: 9 }),
        ),
      ],
    });
  },
  bars(chart) {
    const parts = chart.years.flatMap(({ year, parts: held }) =>
      held.map(({ value, label }, at) => ({ year, value, label, series: chart.series[at] })),
    );
    return picture(chart.title, {
      x: { type: "band", domain: chart.years.map(({ year }) => year), label: null },
      y: { grid: true },
      marks: [
        Plot.barY(parts, { x: "year", y: "value", fill: "series" }),
        Plot.text(parts, Plot.stackY({ x: "year", y: "value", text: "label" })),
        Plot.ruleY([0]),
      ],
    });
  },
};
