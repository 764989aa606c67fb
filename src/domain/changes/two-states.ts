import { type Agreement, agreementTables, type TableName } from "../data-package/agreement.ts";
import { keyOf, type Row, type Table } from "../data-package/table.ts";
import { yearLabel } from "../period/financial-year.ts";
import { acrossYears } from "./across-years.ts";
import { type RowsChanged, rowsChanged } from "./row-change.ts";

/** Two states of an agreement: as known at two times, or this year’s and the one of the year before. */
export type TwoStates = {
  readonly before: Agreement;
  readonly after: Agreement;
  readonly how: "since" | "between-years";
  /** The day before which results were due; that of the later state unless given. */
  readonly due?: Temporal.PlainDate;
};

/** After a figure of the earlier state: “before”, or “in 2020/21”. */
export function beforeWords({ before, how }: TwoStates): string {
  return how === "since" ? "before" : `in ${yearLabel(before.portfolio.year)}`;
}

export type TableChanges = RowsChanged & { readonly name: TableName; readonly table: Table };

const tableNames = Object.keys(agreementTables) as readonly TableName[];

/** What differs between two states, table by table. */
export function tableChanges({ before, after, how }: TwoStates): readonly TableChanges[] {
  return tableNames.map((name) => {
    const table: Table = agreementTables[name];
    if (how === "between-years") return { name, table, ...acrossYears(name, before, after) };
    const key = (row: Row) => JSON.stringify(keyOf(table, row));
    return { name, table, ...rowsChanged(table, before[name], after[name], { key }) };
  });
}
