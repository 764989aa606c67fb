import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";

/** One cell of the ledger. */
export type CellAt = { readonly table: Table; readonly row: Row; readonly property: string };

/** Its lasting name. */
export function idOf({ table, row, property }: CellAt): string {
  return figureId(table, row, property);
}
