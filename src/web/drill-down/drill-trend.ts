import { smallTrend } from "../../charts/small-trend.ts";
import { titleInWords } from "../../domain/assessment/measure-words.ts";
import { formatValueAlone } from "../../domain/value/format-value.ts";
import { measured } from "../../domain/value/value.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html, trusted } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";
import type { Drill, DrillPeriod } from "./drill.ts";
import { columnsBy, sliceAddress } from "./drill-links.ts";
import { figureCell, inUnit, madeOfWords, narrowedWords, withheldCell } from "./slice-words.ts";

/** The slice over the years where a year is looked at, else over the periods of its year; nothing of a single one. */
export function drillTrend(to: AddressBook, drill: Drill): Html | "" {
  const periods = trendPeriods(drill);
  const points = periods.map((period) => ({ period, slice: drill.slice(drill.place, period) }));
  const figures = points.map(({ slice }) => {
    if (slice.kind !== "shown" || slice.figure === undefined) return undefined;
    return {
      value: slice.figure.exact.toNumber(),
      label: formatValueAlone(measured(slice.figure, drill.measure.unit)),
    };
  });
  if (figures.filter((figure) => figure !== undefined).length < 2) return "";
  const of = drill.narrowed.length === 0 ? "" : `, ${narrowedWords(drill.narrowed)}`;
  const title = `${titleInWords(drill.measure)}${of}`;
  const svg = smallTrend({
    id: "drill-trend",
    title,
    description: "The table below has the same figures.",
    periods: periods.map(({ slot }) => slot.words),
    figures,
  });
  const rows = points.map(({ period, slice }): Row => {
    const moved = { ...drill, year: period.slot.year, period };
    const href = sliceAddress(to, moved, { narrowed: drill.narrowed, by: columnsBy(drill) });
    const cells =
      slice.kind === "shown"
        ? [figureCell(drill, slice), madeOfWords(drill, slice)]
        : [slice.kind === "withheld" ? withheldCell : "None", ""];
    return { kind: "line", cells: [link({ text: period.slot.words, href }), ...cells] };
  });
  const table = dataTable({
    id: "trend-table",
    caption: `${title}, period by period${inUnit(drill.measure.unit)}`,
    columns: [
      { heading: "Period", kind: "header" },
      { heading: "Figure", kind: "number" },
      { heading: "Made of", kind: "text" },
    ],
    rows,
    narrow: "stack",
  });
  return section({
    id: "trend",
    heading: "Period by period",
    level: 2,
    body: html`<div class="drill-trend">${trusted(svg)}</div>${fold({ summary: "The figures of this picture", body: table })}`,
  });
}

/** Whole years beside whole years, and a period beside those of its year. */
function trendPeriods(drill: Drill): readonly DrillPeriod[] {
  const { period, years, periods } = drill;
  if (period.slot.key !== "year") return periods.filter(({ slot }) => slot.key !== "year");
  return years.flatMap((year) => drill.periodsOf(year).find(({ slot }) => slot.key === "year") ?? []);
}
