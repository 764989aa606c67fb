import type { RowOf, Table } from "../src/domain/data-package/table.ts";

/** A row made by hand for a test: columns not given are undefined, or the word a blank stands for. */
export function madeRow<T extends Table>(table: T, given: Partial<RowOf<T>>): RowOf<T> {
  const blank = Object.entries(table.columns).map(([name, column]) => [name, column.blank] as const);
  return { ...Object.fromEntries(blank), ...given } as RowOf<T>;
}
