import { type Agreement, agreementTables, type Rows, type TableName } from "../data-package/agreement.ts";
import { readCell } from "../data-package/cells.ts";
import type { Cell } from "../data-package/column.ts";
import type { Table } from "../data-package/table.ts";
import { type MoneyUnit, moneyUnits } from "../money/money-unit.ts";

type Cells = { readonly [property: string]: string };

const usual: Cells = {
  portfolio: "TST",
  year: "2021/22",
  unit: "GBP thousand",
  position: "1",
  row: "line",
  name: "A line",
};

/** One row for a test, its cells written as a file has them; what is not given is blank or usual. Throws on a bad cell. */
export function sampleRow<Name extends TableName>(name: Name, cells: Cells): Rows[Name][number] {
  const table: Table = agreementTables[name];
  const unit = cells["unit"] ?? (name === "measures" ? "percentage" : "GBP thousand");
  const written: Cells = { ...usual, ...cells, unit };
  const row = Object.entries(table.columns).map(([property, column]) => {
    const read = readCell(column, written[property] ?? "", isMoney(unit) ? unit : undefined);
    if (!read.ok) throw new Error(`${table.name}.${property}: ${read.issues[0]?.message}`);
    return [property, read.value] as const;
  });
  return rowFrom(row);
}

function rowFrom<Of>(cells: readonly (readonly [string, Cell | undefined])[]): Of {
  return Object.fromEntries(cells) as Of;
}

function isMoney(unit: string): unit is MoneyUnit {
  return Object.hasOwn(moneyUnits, unit);
}

/** Rows of one table from columns and lines: `sampleRows("savings", "saving value", "a 250", "b 100")`. A dash is a blank. */
export function sampleRows<Name extends TableName>(
  name: Name,
  columns: string,
  ...lines: readonly string[]
): Rows[Name] {
  const properties = columns.split(" ");
  const rows: readonly Rows[Name][number][] = lines.map((line, at) => {
    const cells = line.split(" ").map((cell) => (cell === "-" ? "" : cell.replaceAll("_", " ")));
    const given = Object.fromEntries(properties.map((property, column) => [property, cells[column] ?? ""]));
    return sampleRow(name, { position: String(at + 1), ...given });
  });
  return rows as Rows[Name];
}

/** An agreement of the portfolio TST for 2021/22 that holds the rows given and nothing else. */
export function sampleAgreement(rows: Partial<Rows>): Agreement {
  const none = Object.fromEntries(Object.keys(agreementTables).map((name) => [name, []])) as unknown as Rows;
  return {
    ...none,
    ...rows,
    portfolio: sampleRow("portfolios", { name: "Test" }),
    definitions: rows.measures ?? [],
    everyPeriod: rows.periods ?? [],
    on: Temporal.PlainDate.from("2022-06-30"),
  };
}
