import { columnName, type Table } from "../domain/data-package/table.ts";
import type { Writing } from "../ledger/append-entry.ts";
import type { AsAt } from "../ledger/as-at.ts";
import { readStoredRows } from "../ledger/read-rows.ts";
import { type StoredRow, storedKey } from "../ledger/stored-row.ts";
import { type PackageScope, portfolioYear } from "./package-scope.ts";

/** The rows a file gives a table, and the keys that any file handed in with it gives. */
export type GivenRows = { readonly rows: readonly StoredRow[]; readonly keys: ReadonlySet<string> };

/**
 * Rows the ledger holds in the package's own scope that the package leaves out. A table of a portfolio is looked at
 * within the portfolios and years the package gives; one of measures within its measures, the documents they were
 * printed in and, where a row names no document, the years the file gives. A table of the whole council, such as
 * areas, periods or acceptances, belongs to no one package, so nothing is ever left out of it.
 */
export async function leftOut(
  writing: Writing,
  table: Table,
  head: AsAt,
  given: GivenRows,
  scope: PackageScope,
): Promise<StoredRow[]> {
  const held = await heldInScope(writing, table, head, given.rows, scope);
  return held.filter((row) => !given.keys.has(storedKey(table, row)));
}

async function heldInScope(
  writing: Writing,
  table: Table,
  head: AsAt,
  rows: readonly StoredRow[],
  scope: PackageScope,
): Promise<StoredRow[]> {
  if ("portfolio" in table.columns && "year" in table.columns) {
    const places = new Set([...scope.places, ...rows.map(portfolioYear)]);
    const values = [...new Set([...places].map((place) => place.split(" ")[0] ?? ""))];
    const held = await readStoredRows(writing, table, head, [{ column: "portfolio", values }]);
    return held.filter((row) => places.has(portfolioYear(row)));
  }
  if ("measure" in table.columns) {
    const values = [...new Set([...scope.measures, ...texts(rows, "measure")])];
    const held = await readStoredRows(writing, table, head, [{ column: "measure", values }]);
    return held.filter(fromTheSamePaper(rows, scope));
  }
  return [];
}

function fromTheSamePaper(rows: readonly StoredRow[], scope: PackageScope): (row: StoredRow) => boolean {
  const column = columnName("sourceFile");
  const documents = new Set([...scope.documents, ...texts(rows, column)]);
  const years = new Set(texts(rows, "year"));
  return (row) => {
    const document = row[column];
    return typeof document === "string" ? documents.has(document) : years.has(row["year"] ?? "");
  };
}

function texts(rows: readonly StoredRow[], column: string): string[] {
  return rows.flatMap((row) => row[column] ?? []);
}
