import { stringify } from "csv-stringify/sync";
import { allTables } from "../../src/domain/data-package/all-tables.ts";
import { columnName } from "../../src/domain/data-package/table.ts";
import { packageDescriptor } from "../../src/open-data/package-descriptor.ts";
import type { FileRow } from "./spec.ts";

export type Tables = Readonly<Record<string, readonly FileRow[]>>;

export type MadePackage = {
  readonly name: string;
  readonly title: string;
  readonly knownOn: string;
  readonly tables: Tables;
};

/** The files of a package by name: a CSV file for each table with rows, and the descriptor. Throws on a heading no table has. */
export function filesOf({ name, title, knownOn, tables }: MadePackage): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const resources = allTables.flatMap((table) => {
    const rows = tables[table.name] ?? [];
    if (rows.length === 0) return [];
    const used = new Set(rows.flatMap((row) => Object.keys(row).filter((heading) => row[heading] !== "")));
    const headings = Object.keys(table.columns)
      .map(columnName)
      .filter((heading) => used.delete(heading));
    if (used.size > 0) throw new Error(`${name}: ${table.name} has no column ${[...used].join(", ")}`);
    const path = `${table.name}.csv`;
    files.set(
      path,
      stringify([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ""))]),
    );
    return [{ table, path, headings }];
  });
  const meta = { name: `made-up-${name}`, title, knownOn: Temporal.PlainDate.from(knownOn) };
  files.set("datapackage.json", `${JSON.stringify(packageDescriptor(resources, meta), undefined, 2)}\n`);
  return files;
}

/** Tables put one under the other. */
export function joined(...many: readonly Tables[]): Tables {
  const names = new Set(many.flatMap((tables) => Object.keys(tables)));
  return Object.fromEntries([...names].map((name) => [name, many.flatMap((tables) => tables[name] ?? [])]));
}
