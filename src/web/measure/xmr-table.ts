import { printed } from "../../charts/scale.ts";
import type { XmrChart } from "../../charts/xmr-place.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import { variationOf } from "../../domain/assessment/spc.ts";
import { spcRuleWords } from "../../domain/assessment/spc-rules.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import type { Html } from "../../html/html.ts";
import { shownFigure } from "../portfolio/measure-cells.ts";
import type { AddressBook } from "../routes.ts";
import { variationWords } from "./flagged-points.ts";

type XmrTable = {
  readonly to: AddressBook;
  readonly id: string;
  readonly title: string;
  readonly spc: Extract<Assessment["spc"], { kind: "chart" }>;
  readonly chart: XmrChart;
};

/** Every point with what it shows, under the mean and limits it was held against. */
export function xmrTable({ to, id, title, spc, chart }: XmrTable): Html {
  const { figures, differenced, ofCounts, segments } = spc;
  const flags = new Map(spc.flags.map((flag) => [flag.at, flag]));
  const line = (at: number): Row => {
    const figure = figures[at];
    const flag = flags.get(at);
    const point = chart.points[at];
    const word = variationWords[variationOf(flag, chart.polarity)];
    return {
      kind: "line",
      cells: [
        point?.name ?? "",
        ...(differenced ? [point?.label ?? ""] : []),
        figure === undefined ? "" : shownFigure(to, figure),
        flag === undefined ? word : `${word}: ${spcRuleWords[flag.rule][flag.way]}`,
      ],
    };
  };
  return dataTable({
    id,
    caption: `${title}: points and limits`,
    columns: [
      { heading: "Period", kind: "header" },
      ...(differenced ? [{ heading: ofCounts ? "In the period" : "Added", kind: "number" } as const] : []),
      { heading: differenced ? "So far in the year" : "Figure", kind: "number" },
      { heading: "What it shows", kind: "text" },
    ],
    rows: segments.flatMap((segment): readonly Row[] => [
      { kind: "group", heading: segmentWords(segment, chart) },
      ...Array.from({ length: segment.to - segment.from + 1 }, (_, at) => line(segment.from + at)),
    ]),
    narrow: "stack",
  });
}

function segmentWords(
  { from, limits, trial }: XmrChart["spc"]["segments"][number],
  { points, places, unit }: XmrChart,
): string {
  const start = `From ${points[from]?.name}`;
  if (limits === undefined) return `${start}: too few points for limits`;
  const [mean, lower, upper] = [limits.mean, limits.lower, limits.upper].map((value) =>
    printed(value, places, unit),
  );
  return `${start}: mean ${mean}, limits ${lower} and ${upper}${trial ? ", on trial" : ""}`;
}
