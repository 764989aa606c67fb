import { columnName, type Table } from "../domain/data-package/table.ts";
import type { ReadFile, ReadTable } from "../ingest/package-rows.ts";
import type { NewFact, Writing } from "../ledger/append-entry.ts";
import { type AsAt, present } from "../ledger/as-at.ts";
import { readStoredRows } from "../ledger/read-rows.ts";
import { type StoredRow, sameRow, storedKey, storeRow } from "../ledger/stored-row.ts";

/** What one table of a file would do to the ledger. */
export type ProposedTable = {
  readonly table: Table;
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly retracted: number;
  readonly facts: readonly NewFact[];
};

/** What one file would do, and when the council is taken to have known it. */
export type ProposedFile = {
  readonly name: string;
  readonly sha256: string;
  readonly knownAt: Temporal.Instant;
  readonly tables: readonly ProposedTable[];
};

export type Moment = {
  readonly now: Temporal.Instant;
  /** When the council knew what the package says; never after now. */
  readonly known: Temporal.Instant;
};

/**
 * Compares a file with the ledger. A row already said, then or since, is left alone, so the same file again
 * changes nothing. Once a row corrects one the council had already given, the file counts as known from now:
 * a correction never rewrites what was known before.
 */
export async function proposeFile(
  writing: Writing,
  file: ReadFile,
  moment: Moment,
  options: { readonly retractMissing: boolean },
): Promise<ProposedFile> {
  const head = await present(writing, moment.now);
  const tables: ProposedTable[] = [];
  for (const read of file.tables) {
    const then = { ...head, known: moment.known };
    tables.push(await proposeTable(writing, read, head, then, options.retractMissing));
  }
  const corrects = tables.some(({ corrected, retracted }) => corrected + retracted > 0);
  return { name: file.name, sha256: file.sha256, knownAt: corrects ? moment.now : moment.known, tables };
}

async function proposeTable(
  writing: Writing,
  { table, rows }: ReadTable,
  head: AsAt,
  then: AsAt,
  retractMissing: boolean,
): Promise<ProposedTable> {
  const given = rows.map(({ row, line }) => ({ row: storeRow(table, row), line }));
  const held = await byKey(writing, table, head, given);
  const heldThen = then.known.equals(head.known) ? held : await byKey(writing, table, then, given);
  const facts: NewFact[] = [];
  let added = 0;
  let corrected = 0;
  for (const { row, line } of given) {
    const key = storedKey(table, row);
    const before = heldThen.get(key);
    const latest = held.get(key);
    if ([before, latest].some((version) => version !== undefined && sameRow(table, version, row))) continue;
    if (before === undefined) added += 1;
    else corrected += 1;
    facts.push({ row, retracted: false, rowLine: line });
  }
  const unchanged = given.length - added - corrected;
  const missing = retractMissing ? leftOut(table, held, given) : [];
  facts.push(...missing.map((row) => ({ row: keyCells(table, row), retracted: true, rowLine: null })));
  return { table, added, corrected, unchanged, retracted: missing.length, facts };
}

type Given = readonly { readonly row: StoredRow; readonly line: number }[];

async function byKey(
  writing: Writing,
  table: Table,
  at: AsAt,
  given: Given,
): Promise<Map<string, StoredRow>> {
  const column = table.key[0] ?? "";
  const values = [...new Set(given.map(({ row }) => row[columnName(column)] ?? ""))];
  const rows = await readStoredRows(writing, table, at, [{ column, values }]);
  return new Map(rows.map((row) => [storedKey(table, row), row]));
}

/** Rows the ledger holds in the file's own scope (its portfolios and years, or its measures) that the file leaves out. */
function leftOut(table: Table, held: ReadonlyMap<string, StoredRow>, given: Given): StoredRow[] {
  const scope = table.key.filter((property) => ["portfolio", "year", "measure"].includes(property));
  const place = (row: StoredRow) => JSON.stringify(scope.map((property) => row[columnName(property)]));
  const places = new Set(given.map(({ row }) => place(row)));
  const keys = new Set(given.map(({ row }) => storedKey(table, row)));
  return [...held].filter(([key, row]) => !keys.has(key) && places.has(place(row))).map(([, row]) => row);
}

/** The key alone: all a retraction says. */
export function keyCells(table: Table, row: StoredRow): StoredRow {
  return Object.fromEntries(
    table.key.map((property) => [columnName(property), row[columnName(property)] ?? null]),
  );
}
