import { type FinancialYear, yearSlug } from "../period/financial-year.ts";
import { tableNamed } from "./all-tables.ts";
import { readCell } from "./cells.ts";
import type { Cell } from "./column.ts";
import { columnName, type Row, type Table } from "./table.ts";

/**
 * The lasting name of one cell: `budget_lines/RCG/2021-22/finance/employee`. It names what the figure is,
 * not the entry that wrote it, so a corrected figure keeps its name.
 */
export function figureId(table: Table, row: Row, property: string): string {
  let id = table.name;
  for (const column of table.key) id += `/${encoded(keyText(table, column, row[column]))}`;
  return `${id}/${columnName(property)}`;
}

/** Most keys are letters, digits and hyphens, which an address takes as they are. */
function encoded(text: string): string {
  return /^[\w-]*$/.test(text) ? text : encodeURIComponent(text);
}

function keyText(table: Table, property: string, cell: Cell | undefined): string {
  if (table.columns[property]?.kind === "year") return yearSlug(cell as FinancialYear);
  return String(cell);
}

/** The cell a lasting name stands for. */
export type FigurePlace = {
  readonly table: Table;
  /** The key as the ledger spells it, in the order of the table's key: 2021/22 is "2021". */
  readonly key: readonly string[];
  readonly property: string;
};

/** Reads a lasting name back; undefined where it names no table, no column, too few or too many keys, or a key its column can't hold. */
export function parseFigureId(text: string): FigurePlace | undefined {
  const [name = "", ...cells] = decoded(text);
  const column = cells.pop();
  const table = tableNamed(name);
  if (table === undefined || cells.length !== table.key.length) return undefined;
  const property = Object.keys(table.columns).find((candidate) => columnName(candidate) === column);
  const key = cells.flatMap((cell, at) => storedKeyCell(table, table.key[at] ?? "", cell) ?? []);
  if (property === undefined || key.length !== cells.length) return undefined;
  return { table, key, property };
}

function decoded(text: string): string[] {
  try {
    return text.split("/").map(decodeURIComponent);
  } catch {
    return [];
  }
}

function storedKeyCell(table: Table, property: string, cell: string): string | undefined {
  const column = table.columns[property];
  if (column === undefined || cell === "") return undefined;
  const read = readCell(column, cell);
  return read.ok ? String(read.value) : undefined;
}
