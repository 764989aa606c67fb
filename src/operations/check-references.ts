import { tableNamed } from "../domain/data-package/all-tables.ts";
import { writeCell } from "../domain/data-package/cells.ts";
import { nearest } from "../domain/data-package/nearest.ts";
import {
  columnName,
  type Reference,
  type Row,
  referredColumns,
  type Table,
} from "../domain/data-package/table.ts";
import { type ImportIssue, issueLog, type Place } from "../ingest/import-issue.ts";
import { defaultLimits } from "../ingest/limits.ts";
import type { ReadFile } from "../ingest/package-rows.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";

/** The rows a reference may point at: their cells in its columns, as files hold them, and how each beginning goes on. */
type Defined = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Codes that no row of the ledger, this package included, defines. Asked inside the transaction that wrote it. The
 * first so many of each file are listed and the rest counted.
 */
export async function checkReferences(
  ledger: Ledger,
  files: readonly ReadFile[],
  now: Temporal.Instant,
): Promise<readonly ImportIssue[]> {
  const at = await present(ledger, now);
  const asked = new Map<string, Defined>();
  const log = issueLog(defaultLimits.issuesPerFile);
  for (const { table, rows } of files.flatMap(({ tables }) => tables)) {
    const pointed: Pointed[] = [];
    for (const reference of table.references) pointed.push([reference, await definedBy(reference)]);
    for (const { row, ...place } of rows) {
      for (const stray of strayCodes(table, row, pointed)) log.report({ ...place, ...stray });
    }
  }
  return log.issues();

  async function definedBy(reference: Reference): Promise<Defined> {
    const name = JSON.stringify([reference.table, referredColumns(reference)]);
    const known = asked.get(name) ?? (await readDefined(reference));
    asked.set(name, known);
    return known;
  }

  async function readDefined(reference: Reference): Promise<Defined> {
    const table = tableNamed(reference.table);
    if (table === undefined) throw new Error(`No table is called ${reference.table}`);
    const columns = referredColumns(reference);
    const defined = new Map<string, Set<string>>();
    for (const row of await readRows(ledger, table, at)) {
      const cells = cellsOf(table, columns, row) ?? [];
      for (const [place, cell] of cells.entries()) {
        const before = beginning(cells, place);
        const next = defined.get(before) ?? new Set();
        defined.set(before, next.add(cell));
      }
    }
    return defined;
  }
}

function beginning(cells: readonly string[], length: number): string {
  return cells.slice(0, length).join("\n");
}

/** Where the cells leave what is defined: undefined where they name a row. */
function firstStray(defined: Defined, cells: readonly string[]): number | undefined {
  const at = cells.findIndex((cell, place) => defined.get(beginning(cells, place))?.has(cell) !== true);
  return at === -1 ? undefined : at;
}

/** The referring cells as files hold them; undefined where one is blank, whatever that means: it refers to nothing. */
function cellsOf(table: Table, columns: readonly string[], row: Row): readonly string[] | undefined {
  const cells = columns.flatMap((name) => {
    const column = table.columns[name];
    const cell = row[name];
    return column === undefined || cell === undefined || cell === column.blank
      ? []
      : [writeCell(column, cell)];
  });
  return cells.length === columns.length ? cells : undefined;
}

type Pointed = readonly [Reference, Defined];
type StrayCode = Omit<ImportIssue, keyof Place> & { readonly column: string };

/** What in a row refers to nothing, once for each column: an unknown portfolio has no known priorities either. */
function strayCodes(table: Table, row: Row, pointed: readonly Pointed[]): Iterable<StrayCode> {
  const byColumn = new Map<string, StrayCode>();
  for (const [reference, defined] of pointed) {
    const stray = strayCode(table, row, reference, defined);
    if (stray !== undefined && !byColumn.has(stray.column)) byColumn.set(stray.column, stray);
  }
  return byColumn.values();
}

/** Undefined where the row refers to something that is defined, or to nothing. */
function strayCode(table: Table, row: Row, reference: Reference, defined: Defined): StrayCode | undefined {
  const cells = cellsOf(table, reference.columns, row);
  const stray = cells === undefined ? undefined : firstStray(defined, cells);
  if (cells === undefined || stray === undefined) return undefined;
  const column = columnName(reference.columns[stray] ?? "");
  const called = columnName(referredColumns(reference)[stray] ?? "");
  const found = cells[stray] ?? "";
  const guess = nearest(found, defined.get(beginning(cells, stray)) ?? []);
  const of = stray === 0 ? "" : ` of ${cells.slice(0, stray).join(", ")}`;
  const remedy =
    guess === undefined ? "Add it there, or mend the code." : `Did you mean ${guess}? Else add it there.`;
  return {
    column,
    found,
    expected: guess ?? `a ${called} listed in ${reference.table}`,
    message: `No ${called} “${found}”${of} is in the ${reference.table} table of this package or of the ledger. ${remedy}`,
  };
}
