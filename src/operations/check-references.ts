import { tableNamed } from "../domain/data-package/all-tables.ts";
import { columnName, type Reference, type Row, type Table } from "../domain/data-package/table.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadFile } from "../ingest/package-rows.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readStoredRows } from "../ledger/read-rows.ts";
import { storeCell } from "../ledger/stored-row.ts";

/** Codes that no row of the ledger, this package included, defines. Asked inside the transaction that wrote it. */
export async function checkReferences(
  ledger: Ledger,
  files: readonly ReadFile[],
  now: Temporal.Instant,
): Promise<ImportIssue[]> {
  const at = await present(ledger, now);
  const defined = new Map<string, ReadonlySet<string>>();
  const issues: ImportIssue[] = [];
  for (const { table, rows } of files.flatMap(({ tables }) => tables)) {
    for (const reference of table.references) {
      const known = await definedKeys(reference);
      for (const { row, file, line, sheet } of rows) {
        const key = keyText(table, reference, row);
        if (key === undefined || known.has(key)) continue;
        issues.push(unknownCode(reference, row, { file, line, ...(sheet === undefined ? {} : { sheet }) }));
      }
    }
  }
  return issues;

  async function definedKeys(reference: Reference): Promise<ReadonlySet<string>> {
    const name = JSON.stringify(reference);
    const known = defined.get(name) ?? (await readKeys(reference));
    defined.set(name, known);
    return known;
  }

  async function readKeys(reference: Reference): Promise<ReadonlySet<string>> {
    const table = tableNamed(reference.table);
    if (table === undefined) throw new Error(`No table is called ${reference.table}`);
    const rows = await readStoredRows(ledger, table, at);
    return new Set(rows.map((row) => JSON.stringify(reference.columns.map((name) => row[columnName(name)]))));
  }
}

/** The referring cells as PostgreSQL spells them; undefined where one is blank and so refers to nothing. */
function keyText(table: Table, { columns }: Reference, row: Row): string | undefined {
  if (columns.some((name) => row[name] === undefined)) return undefined;
  return JSON.stringify(
    columns.map((name) => {
      const column = table.columns[name];
      return column === undefined ? null : storeCell(column, row[name]);
    }),
  );
}

function unknownCode(
  reference: Reference,
  row: Row,
  place: { readonly file: string; readonly line: number; readonly sheet?: string },
): ImportIssue {
  const last = reference.columns.at(-1) ?? "";
  const found = reference.columns.map((name) => String(row[name])).join(", ");
  return {
    ...place,
    column: columnName(last),
    found,
    expected: `a ${last} listed in ${reference.table}`,
    message: `“${found}” is not in the ${reference.table} table of this package or of the ledger. Add it there, or mend the code.`,
  };
}
