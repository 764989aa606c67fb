import { agreementTables, type Rows, type TableName } from "../domain/data-package/agreement.ts";
import { allTables } from "../domain/data-package/all-tables.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { headings, writeCsv } from "./csv.ts";
import { type PackageMeta, packageDescriptor } from "./package-descriptor.ts";
import { packageGuide } from "./package-guide.ts";

/** A file of a package, ready to be written. */
export type PackageFile = { readonly name: string; readonly bytes: Uint8Array };

/** Each table with its rows, in the order of the package. */
export function tablesOf(rows: Rows): readonly { readonly table: Table; readonly rows: readonly Row[] }[] {
  const names = Object.keys(agreementTables) as readonly TableName[];
  return names.map((name) => ({ table: agreementTables[name], rows: rows[name] }));
}

/** A whole data package: datapackage.json and a CSV file for each table that has rows. */
export function packageFiles(rows: Rows, meta: PackageMeta): readonly PackageFile[] {
  return filesOf(
    tablesOf(rows).filter((each) => each.rows.length > 0),
    meta,
  );
}

/** An empty package to fill in: every table with its headings, and NOTES.md that explains each column. */
export function templateFiles(): readonly PackageFile[] {
  const meta = { name: "data-package", title: "Data package" };
  const empty = allTables.map((table) => ({ table, rows: [] }));
  return [...filesOf(empty, meta), { name: "NOTES.md", bytes: Buffer.from(packageGuide()) }];
}

function filesOf(
  tables: readonly { readonly table: Table; readonly rows: readonly Row[] }[],
  meta: PackageMeta,
): readonly PackageFile[] {
  const resources = tables.map(({ table }) => ({
    table,
    path: `${table.name}.csv`,
    headings: headings(table),
  }));
  const descriptor = `${JSON.stringify(packageDescriptor(resources, meta), undefined, 2)}\n`;
  return [
    { name: "datapackage.json", bytes: Buffer.from(descriptor) },
    ...tables.map(({ table, rows }) => ({
      name: `${table.name}.csv`,
      bytes: Buffer.from(writeCsv(table, rows)),
    })),
  ];
}
