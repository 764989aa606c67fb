import type { Cell, Column } from "../domain/data-package/column.ts";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import { pence } from "../domain/money/pence.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { type Decimal, decimal, decimalText } from "../domain/value/decimal.ts";

/** A row as PostgreSQL spells it: column name to text, null where there is nothing. */
export type StoredRow = { readonly [column: string]: string | null };

export type StoredColumn = {
  readonly property: string;
  readonly column: Column;
  /** The database column: `net_pence` for the amount `net`. */
  readonly stored: string;
  readonly isKey: boolean;
};

const columnsOf = new WeakMap<Table, readonly StoredColumn[]>();

/** The columns of a table with their database names, keys included, in the order of the definition. */
export function storedColumns(table: Table): readonly StoredColumn[] {
  const known = columnsOf.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(table.columns).map(([property, column]) => ({
    property,
    column,
    stored: column.kind === "amount" ? `${columnName(property)}_pence` : columnName(property),
    isKey: table.key.includes(property),
  }));
  columnsOf.set(table, columns);
  return columns;
}

const keysOf = new WeakMap<Table, readonly string[]>();

/** The database columns of a table's key, in the order of the key. */
export function storedKeyColumns(table: Table): readonly string[] {
  const known = keysOf.get(table);
  if (known !== undefined) return known;
  const columns = table.key.map(columnName);
  keysOf.set(table, columns);
  return columns;
}

/** The text PostgreSQL itself would print for the cell, so that what was written can be compared with what is read. */
function storeCell(column: Column, cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  if (column.kind === "decimal") return decimalText(cell as Decimal);
  if (column.kind === "list") return (cell as readonly string[]).join("; ");
  return String(cell);
}

function restoreCell(column: Column, text: string | null): Cell | undefined {
  if (text === null) return undefined;
  switch (column.kind) {
    case "decimal":
      return decimal(text);
    case "list":
      return text === "" ? [] : text.split("; ");
    case "year":
      return financialYear(Number(text));
    case "amount":
      return pence(Number(text));
    case "count":
      return Number(text);
    case "flag":
      return text === "true";
    case "date":
      return Temporal.PlainDate.from(text);
    default:
      return text;
  }
}

export function storeRow(table: Table, row: Row): StoredRow {
  const cells: { [column: string]: string | null } = {};
  for (const { property, column, stored } of storedColumns(table)) {
    cells[stored] = storeCell(column, row[property]);
  }
  return cells;
}

export function restoreRow(table: Table, stored: StoredRow): Row {
  return restoreCells(
    table,
    storedColumns(table).map((column) => stored[column.stored] ?? null),
  );
}

/** A row from the texts of its cells, in the order of the definition. */
export function restoreCells(table: Table, texts: readonly (string | null)[]): Row {
  const { blank, columns } = restoring(table);
  const row: { [property: string]: Cell | undefined } = { ...blank };
  for (const [at, last] of columns.entries()) {
    const text = texts[at] ?? null;
    if (text !== last.text) {
      last.cell = restoreCell(last.column, text);
      last.text = text;
    }
    row[last.property] = last.cell;
  }
  return row;
}

/** A column, with the text last met in it and what it was read as: rows in order of their keys repeat most cells. */
type LastCell = StoredColumn & { text: string | null; cell: Cell | undefined };

type Restoring = {
  /** A row with every column undefined. Filling a copy keeps wide rows small, where adding a column at a time does not. */
  readonly blank: Row;
  readonly columns: readonly LastCell[];
};

const restoringOf = new WeakMap<Table, Restoring>();

function restoring(table: Table): Restoring {
  const known = restoringOf.get(table);
  if (known !== undefined) return known;
  const columns = storedColumns(table).map((column) => ({ ...column, text: null, cell: undefined }));
  const made = { blank: Object.fromEntries(columns.map(({ property }) => [property, undefined])), columns };
  restoringOf.set(table, made);
  return made;
}

/** The key of a stored row as one string, for looking rows up against each other. */
export function storedKey(table: Table, row: StoredRow): string {
  return JSON.stringify(storedKeyColumns(table).map((column) => row[column]));
}

/** Whether two rows say the same in every column. */
export function sameRow(table: Table, left: StoredRow, right: StoredRow): boolean {
  return storedColumns(table).every(({ stored }) => (left[stored] ?? null) === (right[stored] ?? null));
}
