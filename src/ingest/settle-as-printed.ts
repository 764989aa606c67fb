import { writeCell } from "../domain/data-package/cells.ts";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import { measures, results, targets } from "../domain/data-package/tables/measures.ts";
import { type Printed, printedResult, printedTarget } from "./as-printed.ts";
import type { Report } from "./import-issue.ts";
import type { ReadFile, ReadRow } from "./package-rows.ts";

type ReadPrinted = (text: string, row: Row, measure: Row | undefined) => Printed;

/** Tables with a printed cell, how it is read, and the columns that a person fills in where they enter it apart. */
const printedTables: readonly {
  readonly table: Table;
  readonly read: ReadPrinted;
  readonly entered: readonly string[];
}[] = [
  {
    table: results,
    read: printedResult,
    entered: ["value", "numerator", "denominator", "count", "missing"],
  },
  { table: targets, read: printedTarget, entered: ["value", "upper", "aim", "group", "why"] },
];

/**
 * Sets printed cells beside their structured columns. Where only the printed cell is given the columns are filled from
 * it; where both are and they say different things, that is a doubt. Nothing given is ever changed.
 */
export function settleAsPrinted(files: readonly ReadFile[], doubt: Report): readonly ReadFile[] {
  const measureOf = measureFinder(files);
  return files.map((file) => ({
    ...file,
    tables: file.tables.map(({ table, rows }) => {
      const printed = printedTables.find((each) => each.table === table);
      if (printed === undefined) return { table, rows };
      return { table, rows: rows.map((row) => settleRow(printed, row, measureOf(row.row), doubt)) };
    }),
  }));
}

/** The measure a row belongs to, as the nearest year in the package defines it. */
function measureFinder(files: readonly ReadFile[]): (row: Row) => Row | undefined {
  const byKey = new Map<unknown, Row>();
  for (const { table, rows } of files.flatMap(({ tables }) => tables)) {
    if (table !== measures) continue;
    for (const { row } of rows) {
      byKey.set(row["measure"], row);
      byKey.set(`${row["measure"]} ${row["year"]}`, row);
    }
  }
  return (row) => byKey.get(`${row["measure"]} ${row["year"]}`) ?? byKey.get(row["measure"]);
}

function settleRow(
  { table, read, entered }: (typeof printedTables)[number],
  given: ReadRow,
  measure: Row | undefined,
  doubt: Report,
): ReadRow {
  const { row, ...place } = given;
  const text = row["asPrinted"];
  if (typeof text !== "string") return given;
  const printed = read(text, row, measure);
  const isEntered = entered.some((property) => row[property] !== undefined);
  if (!isEntered && printed.unread.length === 0) {
    const cells = Object.entries(printed.cells).filter(([property]) => row[property] === undefined);
    return { ...given, row: { ...row, ...Object.fromEntries(cells) } };
  }
  if (!isEntered) {
    const message = `“${text}” could not be read as a figure: ${printed.unread.join(", ")}. Fill in the columns beside it.`;
    doubt({ ...place, column: "as_printed", found: text, expected: "a figure", message });
    return given;
  }
  for (const property of Object.keys(printed.cells)) {
    const wanted = cellText(table, property, printed.cells);
    const found = cellText(table, property, row);
    if (agree(property, wanted, found)) continue;
    const column = columnName(property);
    const message = `The cell is printed as “${text}”, which says ${column} ${wanted}; the column says ${found || "nothing"}. Check which is right.`;
    doubt({ ...place, column, found, expected: wanted, message });
  }
  return given;
}

function cellText(table: Table, property: string, row: Row): string {
  const column = table.columns[property];
  return column === undefined ? "" : writeCell(column, row[property]);
}

/** Notes under a table can give a figure more markers than its cell shows. */
function agree(property: string, wanted: string, found: string): boolean {
  if (property !== "markers") return wanted === found;
  const markers = found.split("; ");
  return wanted.split("; ").every((marker) => markers.includes(marker));
}
