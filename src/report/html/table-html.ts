import { type DataTable, dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import type { ReportRow, ReportTable } from "../model/report-table.ts";
import { wordsHtml } from "./inline-html.ts";
import type { ReportLinks } from "./report-links.ts";

const fits = 2;

/** A table with its code, which opens its receipt, and its notes beneath. */
export function tableHtml(table: ReportTable, links: ReportLinks): Html {
  const href = links.table(table.code);
  const code = html`Table ${table.code}`;
  return html`<div class="report-table" id="${table.code}">${dataTable({
    id: `table-${table.id}`,
    caption: table.caption,
    ...(table.reading === undefined ? {} : { reading: table.reading }),
    columns: table.columns.map(({ heading, kind }) => ({ heading, kind })),
    rows: table.rows.map((row) => rowHtml(row, links)),
    narrow: narrow(table),
  })}<p class="report-table__code quiet">${href === undefined ? code : html`<a href="${href}">${code}: where its figures come from</a>`}</p>${
    table.notes.length > 0 &&
    html`<ul class="report-table__notes">${table.notes.map((note) => html`<li>${wordsHtml(note, links)}</li>`)}</ul>`
  }</div>`;
}

/** On a narrow screen a table of words is stacked, one of money scrolls with its first column kept. */
function narrow({ columns }: ReportTable): DataTable["narrow"] {
  if (columns.length <= fits) return "fit";
  const wordy = columns.filter(({ kind }) => kind === "text" || kind === "code" || kind === "status");
  return wordy.length > 1 ? "stack" : "scroll";
}

function rowHtml(row: ReportRow, links: ReportLinks): Row {
  switch (row.kind) {
    case "group":
      return { kind: "group", heading: wordsHtml(row.heading, links) };
    case "note":
      return { kind: "note", text: wordsHtml(row.text, links) };
    case "line":
    case "subtotal":
    case "total":
      return { kind: row.kind, cells: row.cells.map((cell) => wordsHtml(cell, links)) };
    default:
      throw new Error(`Not a row: ${row satisfies never}`);
  }
}
