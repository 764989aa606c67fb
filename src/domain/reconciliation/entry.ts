import type { Cell } from "../data-package/column.ts";
import type { Row, Table } from "../data-package/table.ts";
import { printedAmount } from "./printed-amount.ts";
import type { Entry } from "./table-sums.ts";

/** A blank with one of these reasons adds nothing; any other blank could hold an amount. */
const nothingThere: readonly (Cell | undefined)[] = ["not-applicable", "none-recorded"];

type Addable = Row & {
  readonly row: string;
  readonly name: string;
  readonly position: number;
  readonly block?: string | undefined;
};

/** Rows of a table in the order of print, as entries of one column. Rows that are neither line nor sum drop out. */
export function entriesOf(
  table: Table,
  rows: readonly Addable[],
  property: string,
  columnWords: string,
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const row of inPrintOrder(rows)) {
    const kind = kindOf(row.row);
    if (kind === undefined) continue;
    const printed = printedAmount(table, row, property, {
      name: kind === "line" ? row.name : `the ${kind}`,
      label: `${row.name}, ${columnWords}`,
    });
    const unexplained = printed === undefined && !nothingThere.includes(row["missing"]);
    entries.push({ row: kind, block: row.block, name: row.name, printed, unexplained });
  }
  return entries;
}

/** Rows mostly come in the order of print already, and are gone through once for every column. */
function inPrintOrder(rows: readonly Addable[]): readonly Addable[] {
  const isInOrder = rows.every((row, at) => at === 0 || (rows[at - 1]?.position ?? 0) <= row.position);
  return isInOrder ? rows : rows.toSorted((left, right) => left.position - right.position);
}

function kindOf(row: string): Entry["row"] | undefined {
  return row === "line" || row === "subtotal" || row === "total" ? row : undefined;
}
