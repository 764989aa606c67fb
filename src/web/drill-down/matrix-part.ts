import { titleInWords } from "../../domain/assessment/measure-words.ts";
import type { Slice } from "../../domain/breakdown/slice.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";
import type { Drill } from "./drill.ts";
import { deeperAddress } from "./drill-links.ts";
import { figureCell, inUnit, withheldCell } from "./slice-words.ts";

const mostRows = 60;
const mostColumns = 24;

/** Two columns against each other: each cell a figure that opens its records, with the wholes at both edges. */
export function matrixPart(to: AddressBook, drill: Drill, [down, across]: readonly [number, number]): Html {
  const rowAxis = drill.breakdown.axes[down];
  const columnAxis = drill.breakdown.axes[across];
  if (rowAxis === undefined || columnAxis === undefined) return html``;
  const { place, period } = drill;
  const held = (at: readonly number[]) => drill.slice(at, period);
  const isUsed = (at: readonly number[]) => held(at).kind !== "empty";
  const downs = rowAxis.values
    .map((value, at) => ({ value, at }))
    .filter(({ at }) => isUsed(place.with(down, at)));
  const acrosses = columnAxis.values
    .map((value, at) => ({ value, at }))
    .filter(({ at }) => isUsed(place.with(across, at)));
  const [shownDown, shownAcross] = [downs.slice(0, mostRows), acrosses.slice(0, mostColumns)];
  const cell = (row: (typeof downs)[number], column: (typeof acrosses)[number]): Text => {
    const slice = held(place.with(down, row.at).with(across, column.at));
    if (slice.kind !== "shown") return cellText(drill, slice);
    const chosen = [
      { column: rowAxis.column, value: row.value },
      { column: columnAxis.column, value: column.value },
    ];
    return html`<a class="govuk-link" href="${deeperAddress(to, drill, chosen)}">${figureCell(drill, slice)}</a>`;
  };
  const rows = shownDown.map((row): Row => {
    const href = deeperAddress(to, drill, [{ column: rowAxis.column, value: row.value }]);
    const whole = held(place.with(down, row.at));
    const name = whole.kind === "withheld" ? row.value.name : link({ text: row.value.name, href });
    return {
      kind: "line",
      cells: [name, ...shownAcross.map((column) => cell(row, column)), cellText(drill, whole)],
    };
  });
  const foot: Row = {
    kind: "total",
    cells: [
      "All",
      ...shownAcross.map(({ at }) => cellText(drill, held(place.with(across, at)))),
      cellText(drill, held(place)),
    ],
  };
  const left = [
    ...(downs.length > mostRows ? [`${downs.length - mostRows} more rows`] : []),
    ...(acrosses.length > mostColumns ? [`${acrosses.length - mostColumns} more columns`] : []),
  ];
  const [rowTitle, columnTitle] = [rowAxis.column.title, columnAxis.column.title.toLowerCase()];
  const table = dataTable({
    id: "matrix-table",
    caption: `${titleInWords(drill.measure)} by ${rowTitle.toLowerCase()} and ${columnTitle}, ${period.slot.words}${inUnit(drill.measure.unit)}`,
    columns: [
      { heading: rowTitle, kind: "header" },
      ...shownAcross.map(({ value }) => ({ heading: value.name, kind: "number" }) as const),
      { heading: "All", kind: "number" },
    ],
    rows: [...rows, foot],
    narrow: "scroll",
  });
  const more = left.length > 0 && html`<p>The file has ${left.join(" and ")}.</p>`;
  return section({
    id: "matrix",
    heading: `By ${rowTitle.toLowerCase()} and ${columnTitle}`,
    level: 2,
    body: html`${table}${more}`,
  });
}

function cellText(drill: Drill, slice: Slice): Text {
  if (slice.kind === "empty") return html`<span class="quiet">None</span>`;
  if (slice.kind === "withheld") return html`<span class="quiet">${withheldCell}</span>`;
  return figureCell(drill, slice);
}
