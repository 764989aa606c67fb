import type Big from "big.js";
import { areaBars } from "../../charts/area-bars.ts";
import { titleInWords } from "../../domain/assessment/measure-words.ts";
import { blankKey } from "../../domain/breakdown/axis.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { formatValueAlone } from "../../domain/value/format-value.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { measured } from "../../domain/value/value.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";
import { type BreakdownLine, breakdownLines } from "./breakdown-lines.ts";
import type { Drill } from "./drill.ts";
import { deeperAddress } from "./drill-links.ts";
import { figureCell, inUnit, type ShownSlice, sumCell, sumHeadings, withheldCell } from "./slice-words.ts";

const mostBars = 20;
const mostLines = 100;

/** One column's values: bars with the whole as a line, and the table with the same figures. */
export function breakdownPart(to: AddressBook, drill: Drill, axis: number): Html {
  const column = drill.breakdown.axes[axis]?.column;
  if (column === undefined) return html``;
  const lines = breakdownLines(drill, axis);
  const name = column.title.toLowerCase();
  const body =
    lines.length === 0
      ? html`<p>No ${drill.drilled.held.feed.record.many} are held for ${drill.period.slot.words}.</p>`
      : html`${picture(drill, column, lines)}${table(to, drill, column, lines)}${unmatched(to, column, lines)}${
          lines.length > mostLines &&
          html`<p>The first ${mostLines} of ${lines.length} are shown; the file has all of them.</p>`
        }`;
  return section({ id: "breakdown", heading: `By ${name}`, level: 2, body });
}

type Figured = {
  readonly line: BreakdownLine;
  readonly slice: ShownSlice;
  readonly value: number;
  readonly label: string;
};

function figured(drill: Drill, lines: readonly BreakdownLine[]): readonly Figured[] {
  return lines.flatMap((line) => {
    const { slice } = line;
    if (slice.kind !== "shown" || slice.figure === undefined) return [];
    const label = formatValueAlone(measured(slice.figure, drill.measure.unit));
    return [{ line, slice, value: slice.figure.exact.toNumber(), label }];
  });
}

function picture(drill: Drill, column: FeedColumn, lines: readonly BreakdownLine[]): Html {
  const bars = figured(drill, lines);
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined || bars.length < 2) return html``;
  const { measure, period } = drill;
  const whole = drill.slice(drill.place, period);
  const name = column.title.toLowerCase();
  const finding =
    first.label === last.label
      ? `It was ${first.label} for each of them.`
      : `It ran from ${first.label} for ${first.line.value.name} to ${last.label} for ${last.line.value.name}.`;
  const ofWhole =
    whole.kind === "shown" && whole.figure !== undefined && drill.drilled.computed.form !== "total"
      ? {
          name: "All",
          value: whole.figure.exact.toNumber(),
          label: formatValueAlone(measured(whole.figure, measure.unit)),
        }
      : undefined;
  const chart = areaBars({
    id: "breakdown-chart",
    title: `${titleInWords(measure)} by ${name}, ${period.slot.words}`,
    description: `${finding} The table below has the same figures.`,
    unit: unitForms[measure.unit],
    areas: bars.slice(0, mostBars).map(({ line, value, label }) => ({ name: line.value.name, value, label })),
    ...(ofWhole && { whole: ofWhole }),
  });
  const more = bars.length > mostBars ? ` The picture has the first ${mostBars} of ${bars.length}.` : "";
  return chartFigure({ chart, finding: `${finding}${more}` });
}

function table(to: AddressBook, drill: Drill, column: FeedColumn, lines: readonly BreakdownLine[]): Html {
  const [above, below] = sumHeadings(drill);
  const rows = lines.slice(0, mostLines).map((line): Row => {
    const href = deeperAddress(to, drill, [{ column, value: line.value }]);
    const name = line.slice.kind === "withheld" ? line.value.name : link({ text: line.value.name, href });
    return { kind: "line", cells: [name, ...cells(drill, line)] };
  });
  const whole = drill.slice(drill.place, drill.period);
  return dataTable({
    id: "breakdown-table",
    caption: `${titleInWords(drill.measure)} by ${column.title.toLowerCase()}, ${drill.period.slot.words}${inUnit(drill.measure.unit)}`,
    columns: [
      { heading: column.title, kind: "header" },
      { heading: "Figure", kind: "number" },
      { heading: above, kind: "number" },
      ...(below === undefined ? [] : [{ heading: below, kind: "number" } as const]),
      { heading: "Share", kind: "number" },
    ],
    rows:
      whole.kind === "shown"
        ? [...rows, { kind: "total", cells: ["All", ...sums(drill, whole), "100%"] }]
        : rows,
    narrow: "stack",
  });
}

function cells(drill: Drill, { slice, share }: BreakdownLine): readonly Text[] {
  if (slice.kind === "withheld") {
    const words = html`<span class="quiet">${withheldCell}</span>`;
    return drill.breakdown.wanted.denominator === undefined ? [words, "", ""] : [words, "", "", ""];
  }
  return [...sums(drill, slice), share === undefined ? "" : shareWords(share)];
}

/** To a tenth of a per cent; what is there is never said to be nothing. */
function shareWords(share: Big): string {
  return share.gt(0) && share.lt(0.0005) ? "under 0.1%" : `${share.times(100).toFixed(1)}%`;
}

/** Names as records spell them, which no code of the column's list stands for: somebody has to settle what is meant. */
function unmatched(to: AddressBook, { list }: FeedColumn, lines: readonly BreakdownLine[]): Html | false {
  if (list === undefined) return false;
  const names = lines.flatMap(({ value }) =>
    value.code === undefined && value.key !== blankKey ? [`“${value.name}”`] : [],
  );
  if (names.length === 0) return false;
  const said = names.length > 4 ? `${names.length} of these names` : listed(names);
  const href = to.codes.list(list);
  return html`<p class="quiet">${said} ${names.length === 1 ? "matches no code and stands as records spell it" : "match no code and stand as records spell them"}. ${link({ text: "How that is settled", href })}</p>`;
}

function sums(drill: Drill, slice: ShownSlice): readonly Text[] {
  const figure = figureCell(drill, slice);
  if (slice.denominator === undefined) return [figure, slice.records.toLocaleString("en-GB")];
  return [
    figure,
    sumCell(drill, "numerator", slice.numerator),
    sumCell(drill, "denominator", slice.denominator),
  ];
}
