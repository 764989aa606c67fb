import type { Row, Table } from "../data-package/table.ts";
import { changedColumns } from "./cell-change.ts";

/** A row that was added, dropped or changed, with the columns that differ. */
export type RowChange = { readonly table: Table } & (
  | { readonly kind: "added"; readonly after: Row }
  | { readonly kind: "dropped"; readonly before: Row }
  | ChangedRow
);

type ChangedRow = {
  readonly kind: "changed";
  readonly before: Row;
  readonly after: Row;
  /** The columns that say something else than before. */
  readonly said: readonly string[];
  /** The columns that only tell how and where it is printed. */
  readonly printed: readonly string[];
};

export type Changed = RowChange & ChangedRow;

export type RowsChanged = {
  /** How many rows were held against one another, those of one side alone among them. */
  readonly compared: number;
  readonly rows: readonly RowChange[];
};

type Matching = {
  /** Rows with the same key are one row; of several with one key the first matches the first, and so on. */
  readonly key: (row: Row) => string;
  /** Columns that may differ without saying anything. */
  readonly passedOver?: ReadonlySet<string>;
};

/** What differs between two lists of rows: in the order of the later one, then what it no longer has. */
export function rowsChanged(
  table: Table,
  before: readonly Row[],
  after: readonly Row[],
  { key, passedOver = new Set() }: Matching,
): RowsChanged {
  const left = Map.groupBy(before, key);
  const rows: RowChange[] = [];
  for (const row of after) {
    const earlier = left.get(key(row))?.shift();
    if (earlier === undefined) rows.push({ table, kind: "added", after: row });
    else if (earlier !== row) {
      const { said, printed } = changedColumns(table, earlier, row);
      const kept = { said: without(said, passedOver), printed: without(printed, passedOver) };
      if (kept.said.length + kept.printed.length > 0)
        rows.push({ table, kind: "changed", before: earlier, after: row, ...kept });
    }
  }
  const dropped = [...left.values()].flat();
  rows.push(...dropped.map((row): RowChange => ({ table, kind: "dropped", before: row })));
  return { compared: after.length + dropped.length, rows };
}

function without(names: readonly string[], passedOver: ReadonlySet<string>): readonly string[] {
  return names.filter((name) => !passedOver.has(name));
}
