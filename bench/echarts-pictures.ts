import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TitleComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { inks, type Library, limitLines, limitPoints, size, spread, trendPoints } from "./library-picture.ts";

echarts.use([
  BarChart,
  GridComponent,
  LabelLayout,
  LineChart,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  TitleComponent,
]);

type Option = Parameters<ReturnType<typeof echarts.init>["setOption"]>[0];

/** As its handbook says for servers: an instance without a page, one option, its text, and away with it. */
function picture(title: string, option: Option): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  chart.setOption({
    animation: false,
    title: { text: title, textStyle: { fontSize: 14 } },
    grid: { left: 60, right: 90, top: 40, bottom: 40 },
    ...option,
  });
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}

function across(value: number, name: string, dashed: boolean) {
  return {
    yAxis: value,
    name,
    lineStyle: { type: dashed ? ("dashed" as const) : ("solid" as const), color: inks.quiet },
    label: { formatter: name, position: "end" as const },
  };
}

/** Apache ECharts, with no more of it than these pictures need. */
export const echartsPictures: Library = {
  name: "ECharts",
  trend(chart) {
    const points = trendPoints(chart);
    return picture(chart.title, {
      xAxis: { type: "category", data: points.map(({ name }) => name) },
      yAxis: { type: "value", scale: true, axisLabel: { formatter: `{value}${chart.unit.after}` } },
      series: [
        {
          type: "line",
          name: "Target",
          step: "middle",
          symbol: "none",
          data: points.map(({ target }) => target),
          lineStyle: { type: "dashed", color: inks.target },
          endLabel: { show: true, formatter: "Target" },
        },
        {
          type: "line",
          name: "Result",
          symbolSize: 9,
          data: points.map(({ value }) => value),
          lineStyle: { width: 4, color: inks.ours },
          itemStyle: { color: inks.ours },
          endLabel: { show: true, formatter: points.at(-1)?.label ?? "" },
        },
      ],
    });
  },
  limits(chart) {
    const points = limitPoints(chart);
    return picture(chart.title, {
      xAxis: { type: "category", data: points.map(({ name }) => name) },
      yAxis: { type: "value", scale: true, axisLabel: { formatter: `{value}${chart.unit.after}` } },
      series: [
        {
          type: "line",
          showAllSymbol: true,
          symbolSize: 7,
          lineStyle: { width: 2, color: inks.ours },
          data: points.map(({ value, flagged }) => ({
            value,
            symbol: flagged ? "diamond" : "circle",
            symbolSize: flagged ? 12 : 7,
            itemStyle: { color: flagged ? inks.concern : inks.ours },
          })),
          markLine: {
            symbol: "none",
            data: limitLines(chart).map(({ name, value, dashed }) => across(value, name, dashed)),
          },
        },
      ],
    });
  },
  strip(chart) {
    const [min, max] = spread([chart.ours.value, ...chart.others.map(({ value }) => value)]);
    return picture(chart.title, {
      xAxis: { type: "value", min, max, axisLabel: { formatter: `{value}${chart.unit.after}` } },
      yAxis: { type: "value", show: false, min: -1, max: 1 },
      series: [
        { type: "scatter", symbolSize: 12, data: chart.others.map(({ value }) => [value, 0]) },
        {
          type: "scatter",
          symbol: "diamond",
          symbolSize: 20,
          itemStyle: { color: inks.ours },
          label: { show: true, position: "top", formatter: `${chart.ours.name} ${chart.ours.label}` },
          data: [[chart.ours.value, 0]],
          markLine: {
            symbol: "none",
            data: [{ xAxis: chart.median.value, label: { formatter: `Median ${chart.median.label}` } }],
          },
        },
      ],
    });
  },
  years(chart) {
    const lines = [...chart.years, ...(chart.target === undefined ? [] : [chart.target])];
    return picture(chart.title, {
      xAxis: { type: "category", data: [...chart.periods] },
      yAxis: { type: "value", min: 0 },
      series: lines.map((line, at) => {
        const now = at === chart.years.length - 1;
        return {
          type: "line",
          name: line.name,
          showSymbol: now,
          symbolSize: 9,
          data: line.values.map((figure) => figure?.value ?? null),
          lineStyle: {
            width: now ? 4 : 2,
            type: now ? "solid" : "dashed",
            color: now ? inks.ours : inks.quiet,
          },
          endLabel: { show: true, formatter: line.name },
        };
      }),
    });
  },
  bars(chart) {
    return picture(chart.title, {
      xAxis: { type: "category", data: chart.years.map(({ year }) => year) },
      yAxis: { type: "value" },
      series: chart.series.map((name, at) => ({
        type: "bar",
        name,
        stack: "year",
        label: {
          show: true,
          formatter: (one: { dataIndex: number }) => chart.years[one.dataIndex]?.parts[at]?.label ?? "",
        },
        data: chart.years.map(({ parts }) => parts[at]?.value ?? 0),
      })),
    });
  },
};
