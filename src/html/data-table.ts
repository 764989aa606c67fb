import { type Html, html, type Text } from "./html.ts";

/** How a column's cells are set: numbers to the right, a row's own header bold, pictures small. */
export type Column = {
  /** Never empty; a picture's heading may be for screen readers alone. */
  readonly heading: string;
  readonly kind: "header" | "code" | "text" | "number" | "status" | "picture";
  readonly headingHidden?: boolean;
};

/** A row. `group` heads the rows after it; `note` is a commentary across the whole width. */
export type Row =
  | { readonly kind: "line" | "subtotal" | "total"; readonly id?: string; readonly cells: readonly Text[] }
  | { readonly kind: "group"; readonly heading: Text }
  | { readonly kind: "note"; readonly text: Text };

export type DataTable = {
  /** Unique on the page. */
  readonly id: string;
  /** Says what the table holds, with the unit: "Service budgets, £000". */
  readonly caption: string;
  /** Said once above the figures: "brackets are income, savings or a surplus". */
  readonly reading?: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** On a narrow screen: one entry below another, or a box that scrolls with its first column kept. */
  readonly narrow: "stack" | "scroll" | "fit";
};

/** A table of figures. Refuses (throws) a row whose cells don't match the columns. */
export function dataTable(table: DataTable): Html {
  const caption = `${table.id}-caption`;
  const markup = html`<table class="data-table data-table--${table.narrow}" id="${table.id}"><caption id="${caption}">${table.caption}${
    table.reading !== undefined && html`<span class="data-table__reading">${table.reading}</span>`
  }</caption><thead><tr>${table.columns.map(heading)}</tr></thead>${groups(table.rows).map(
    (rows) => html`<tbody>${rows.map((row) => tableRow(row, table.columns))}</tbody>`,
  )}</table>`;
  if (table.narrow !== "scroll") return markup;
  return html`<section class="scroll-box" aria-labelledby="${caption}" tabindex="0">${markup}</section>`;
}

function heading({ heading, kind, headingHidden }: Column): Html {
  return html`<th scope="col" class="is-${kind}">${headingHidden === true ? html`<span class="govuk-visually-hidden">${heading}</span>` : heading}</th>`;
}

function groups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const bodies: Row[][] = [];
  for (const row of rows) {
    const last = bodies.at(-1);
    if (last === undefined || row.kind === "group") bodies.push([row]);
    else last.push(row);
  }
  return bodies;
}

function tableRow(row: Row, columns: readonly Column[]): Html {
  if (row.kind === "group")
    return html`<tr class="row-group"><th scope="rowgroup" colspan="${columns.length}">${row.heading}</th></tr>`;
  if (row.kind === "note")
    return html`<tr class="row-note"><td colspan="${columns.length}">${row.text}</td></tr>`;
  if (row.cells.length !== columns.length)
    throw new RangeError(`A row has ${row.cells.length} cells for ${columns.length} columns.`);
  return html`<tr class="row-${row.kind}"${row.id !== undefined && html` id="${row.id}"`}>${columns.map(
    (column, at) => tableCell(column, row.cells[at] ?? ""),
  )}</tr>`;
}

function tableCell({ kind, heading }: Column, cell: Text): Html {
  if (kind === "header") return html`<th scope="row">${cell}</th>`;
  if (kind === "code") return html`<td class="is-code">${cell}</td>`;
  return html`<td class="is-${kind}" data-label="${heading}">${cell}</td>`;
}
