import { type Cell, type Column, count, line, optional } from "./column.ts";

export type Columns = { readonly [name: string]: Column };

/** Columns of this table that must be found together in another table, `as` its own are called where they differ. */
export type Reference = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly as?: readonly string[];
};

/** The columns a reference is found in, in the other table. */
export function referredColumns({ columns, as }: Reference): readonly string[] {
  return as ?? columns;
}

/**
 * One table of the data package. This single definition drives reading and validation, the empty template,
 * the documentation, export, and the statements that keep its rows in the ledger.
 */
export type Table<Cols extends Columns = Columns> = {
  /** As the file and the database table are named: `budget_lines`. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The columns that together name a row. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly columns: Cols;
};

type ValueOf<Col> =
  Col extends Column<infer Value, infer Optional>
    ? Optional extends true
      ? Value | undefined
      : Value
    : never;

/** A row of a table: every column is present, and an optional one may be undefined. */
export type RowOf<T> =
  T extends Table<infer Cols> ? { readonly [Name in keyof Cols]: ValueOf<Cols[Name]> } : never;

/** A row of any table, for code that works by the definition. */
export type Row = { readonly [name: string]: Cell | undefined };

const provenance = {
  sourceFile: optional(line("The published document or file the row was taken from.")),
  sourceLine: optional(count("The line of that file, counted from 1.")),
};

type Definition<Cols extends Columns> = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly key: readonly (keyof Cols & string)[];
  readonly references?: readonly Reference[];
  readonly columns: Cols;
};

/** A table with the two columns every table ends with: the file and line the row was taken from. */
export function defineTable<const Cols extends Columns>(
  definition: Definition<Cols>,
): Table<Cols & typeof provenance> {
  return {
    ...definition,
    references: definition.references ?? [],
    columns: { ...definition.columns, ...provenance },
  };
}

/** `nonEmployee` as files and database columns spell it: `non_employee`. */
export function columnName(property: string): string {
  const known = columnNames.get(property);
  if (known !== undefined) return known;
  const name = property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(property, name);
  return name;
}

/** There are as many as tables have columns, and each is asked for with every figure. */
const columnNames = new Map<string, string>();

/** The key columns and the values a row has in them, in the order of the key. */
export function keyOf(table: Table, row: Row): readonly (Cell | undefined)[] {
  return table.key.map((column) => row[column]);
}
