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

/** The first rows an entry wrote in one table: what each says and what it said before. */
export function factsTable({ to, table, facts, all, measureOf }: FactsTable): Html {
  const shown = facts.length < all ? `The first ${facts.length} of ${all} rows` : `All ${all} rows`;
  const superseded = facts.some(({ before: was }) => was !== undefined);
  return dataTable({
    id: `rows-${table.name}`,
    caption: all === 1 ? "The row it wrote" : `${shown} it wrote`,
    columns: [
      { heading: "Row", kind: "header" },
      { heading: "What it says", kind: "text" },
      ...(superseded ? [{ heading: "Before", kind: "text" } as const] : []),
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
          ...(superseded ? [before(table, fact, measure)] : []),
          fact.rowLine === undefined ? "None" : String(fact.rowLine),
        ],
      };
    }),
    narrow: "stack",
  });
}

function said(to: AddressBook, table: Table, fact: EntryFact, measure: MeasureRow | undefined): Text {
  const { row, retracted, before: was } = fact;
  if (retracted) return "Taken back";
  const columns = was === undefined ? mainColumns(table, row) : changedColumns(table, row, was, measure);
  if (columns.length === 0) return "The same in every column shown";
  return join(
    columns.map((property) => {
      const text = short(cellWords(table, row, property, measure).text);
      const way = link({ text, href: to.trace(figureId(table, row, property)) });
      return columns.length === 1 && was === undefined ? way : html`${columnWords(table, property)}: ${way}`;
    }),
    html`<br>`,
  );
}

function before(
  table: Table,
  { row, retracted, before: was }: EntryFact,
  measure: MeasureRow | undefined,
): Text {
  if (was === undefined) return "Nothing";
  const columns = retracted ? mainColumns(table, was) : changedColumns(table, row, was, measure);
  return join(
    columns.map((property) => short(cellWords(table, was, property, measure).text)),
    html`<br>`,
  );
}

function changedColumns(
  table: Table,
  row: Row,
  was: Row,
  measure: MeasureRow | undefined,
): readonly string[] {
  const text = (of: Row, property: string) => cellWords(table, of, property, measure).text;
  return Object.keys(table.columns).filter(
    (property) => !table.key.includes(property) && text(row, property) !== text(was, property),
  );
}

const longest = 80;

function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, "")} ...`;
}
