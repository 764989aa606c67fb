import { figureId } from "../../domain/data-package/figure-id.ts";
import type { Row, Table } from "../../domain/data-package/table.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { cellWords } from "../../domain/receipt/cell-words.ts";
import { columnWords, figureWords } from "../../domain/receipt/figure-words.ts";
import { mainColumns } from "../../domain/receipt/main-columns.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html, join, type Text } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { EntryFact } from "../../ledger/read-entry-facts.ts";
import type { AddressBook } from "../routes.ts";

export type FactsTable = {
  readonly to: AddressBook;
  readonly table: Table;
  readonly facts: readonly EntryFact[];
  /** How many rows the entry wrote in all. */
  readonly all: number;
  readonly measureOf: (row: Row) => MeasureRow | undefined;
};

/** The first rows an entry wrote in one table: what each says, and what it said before. */
export function factsTable({ to, table, facts, all, measureOf }: FactsTable): Html {
  const shown = facts.length < all ? `The first ${facts.length} of ${all} rows` : `All ${all} rows`;
  return dataTable({
    id: `rows-${table.name}`,
    caption: all === 1 ? "The row it wrote" : `${shown} it wrote`,
    columns: [
      { heading: "Row", kind: "header" },
      { heading: "What it says", kind: "text" },
      { heading: "Line", kind: "number" },
    ],
    rows: facts.map((fact) => {
      const measure = measureOf(fact.row);
      const lasting = fact.before ?? fact.row;
      return {
        kind: "line",
        cells: [
          figureWords(table, lasting, mainColumns(table, lasting)[0] ?? "", measure).row,
          said(to, table, fact, measure),
          fact.rowLine === undefined ? "None" : String(fact.rowLine),
        ],
      };
    }),
    narrow: "stack",
  });
}

function said(to: AddressBook, table: Table, fact: EntryFact, measure: MeasureRow | undefined): Text {
  const { row, retracted, before } = fact;
  const cell = (of: Row, property: string) => short(cellWords(table, of, property, measure).text);
  const way = (of: Row, property: string) =>
    link({ text: cell(of, property), href: to.trace(figureId(table, of, property)) });
  if (retracted) {
    const was = before === undefined ? [] : mainColumns(table, before);
    return html`Taken back${before !== undefined && was.map((property) => html` <span class="cell-note">before: ${way(before, property)}</span>`)}`;
  }
  if (before === undefined) {
    const columns = mainColumns(table, row);
    const named = (property: string) =>
      columns.length === 1
        ? way(row, property)
        : html`${columnWords(table, property)}: ${way(row, property)}`;
    return join(columns.map(named), html`<br>`);
  }
  const changed = changedColumns(table, row, before, measure);
  if (changed.length === 0) return "The same in every column shown";
  return join(
    changed.map(
      (property) =>
        html`${columnWords(table, property)}: ${way(row, property)} <span class="cell-note">before: ${cell(before, property)}</span>`,
    ),
  );
}

/** Columns whose change shows in the figure beside them, or that only say where the row stands. */
const notShown: readonly string[] = ["markers", "position"];

function changedColumns(
  table: Table,
  row: Row,
  was: Row,
  measure: MeasureRow | undefined,
): readonly string[] {
  const text = (of: Row, property: string) => cellWords(table, of, property, measure).text;
  return Object.keys(table.columns).filter(
    (property) =>
      !table.key.includes(property) &&
      !notShown.includes(property) &&
      text(row, property) !== text(was, property),
  );
}

const longest = 80;

function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, "")} ...`;
}
