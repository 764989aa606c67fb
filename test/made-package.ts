import { createHash } from "node:crypto";
import type { Row, Table } from "../src/domain/data-package/table.ts";
import type { ReadFile, ReadPackage } from "../src/ingest/package-rows.ts";

type Made = {
  readonly name?: string;
  readonly title?: string;
  readonly knownOn?: string;
  readonly tables: readonly (readonly [Table, readonly Row[]])[];
};

/** A package as ingest would have read it, with one CSV file for each table. */
export function madePackage({ name, title, knownOn, tables }: Made): ReadPackage {
  return {
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(knownOn === undefined ? {} : { knownOn: Temporal.PlainDate.from(knownOn) }),
    files: tables.map(([table, rows]) => madeFile(table, rows)),
    issues: [],
    doubts: [],
  };
}

function madeFile(table: Table, rows: readonly Row[]): ReadFile {
  const file = `${table.name}.csv`;
  const sha256 = createHash("sha256")
    .update(JSON.stringify([file, rows]))
    .digest("hex");
  const read = rows.map((row, at) => ({ row, file, line: at + 2 }));
  return { name: file, sha256, bytes: 1, tables: [{ table, rows: read }] };
}
