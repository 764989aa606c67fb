import type { Row } from "../domain/data-package/table.ts";
import { measures } from "../domain/data-package/tables/measures.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import type { Writing } from "../ledger/append-entry.ts";
import type { AsAt } from "../ledger/as-at.ts";
import { readRows } from "../ledger/read-rows.ts";

/** A portfolio in one year, as the ledger spells it: "RCG 2021". */
export type PortfolioYear = string;

/** What a package speaks for as a whole: a row the ledger holds beyond it is none the package could leave out. */
export type PackageScope = {
  readonly places: ReadonlySet<PortfolioYear>;
  /** The measures the package defines, and those the ledger holds for its portfolios and years. */
  readonly measures: ReadonlySet<string>;
  /** The documents the package's measures were printed in. */
  readonly documents: ReadonlySet<string>;
};

export function portfolioYear(row: { readonly portfolio?: unknown; readonly year?: unknown }): PortfolioYear {
  return `${String(row.portfolio)} ${String(row.year)}`;
}

/** Must be asked before anything of the package is written: a measure it leaves out still counts as its own. */
export async function scopeOf(writing: Writing, read: ReadPackage, head: AsAt): Promise<PackageScope> {
  const listed = rowsOf(read, portfolios.name);
  const defined = rowsOf(read, measures.name);
  const places = new Set(listed.map(portfolioYear));
  const held = await readRows(writing, measures, head, [
    { column: "portfolio", values: [...new Set(listed.map((row) => String(row["portfolio"])))] },
  ]);
  const own: readonly Row[] = [...defined, ...held.filter((row) => places.has(portfolioYear(row)))];
  return {
    places,
    measures: new Set(own.map((row) => String(row["measure"]))),
    documents: new Set(
      own.flatMap(({ sourceFile }) => (sourceFile === undefined ? [] : [String(sourceFile)])),
    ),
  };
}

function rowsOf(read: ReadPackage, table: string): readonly Row[] {
  return read.files
    .flatMap(({ tables }) => tables)
    .filter((one) => one.table.name === table)
    .flatMap(({ rows }) => rows.map(({ row }) => row));
}
