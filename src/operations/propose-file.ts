import { columnName, type Table } from "../domain/data-package/table.ts";
import type { ReadFile, ReadTable } from "../ingest/package-rows.ts";
import type { NewFact, Writing } from "../ledger/append-entry.ts";
import { type AsAt, present } from "../ledger/as-at.ts";
import { readStoredRows } from "../ledger/read-rows.ts";
import { type StoredRow, sameRow, storedKey, storeRow } from "../ledger/stored-row.ts";
import { leftOut } from "./left-out.ts";
import type { PackageScope } from "./package-scope.ts";

/** What one table of a file would do to the ledger. */
export type ProposedTable = {
  readonly table: Table;
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly retracted: number;
  /** Rows written for the day of their paper: the ledger holds something newer, and that stands. */
  readonly older: number;
  /** Whether it takes back or corrects what was said for the paper's own day, or was said since. */
  readonly corrects: boolean;
  readonly facts: readonly NewFact[];
  /** Known on the day of the paper, whenever the other facts of the file are. */
  readonly ownDayFacts: readonly NewFact[];
};

/** What one file would do, and when the council is taken to have known it. */
export type ProposedFile = {
  readonly name: string;
  readonly sha256: string;
  readonly knownAt: Temporal.Instant;
  /** The day of the paper. */
  readonly ownDay: Temporal.Instant;
  readonly tables: readonly ProposedTable[];
};

export type Proposing = {
  readonly now: Temporal.Instant;
  /** When the council knew what the package says; never after now. */
  readonly known: Temporal.Instant;
  /** Where rows that are left out are to be retracted: what the package speaks for. */
  readonly retractWithin: PackageScope | undefined;
  /** The keys that all the packages handed in together give, table by table. */
  readonly givenKeys: (table: Table) => ReadonlySet<string>;
};

/**
 * Compares a file with the ledger. A row already said, then or since, is left alone, so the same file again
 * changes nothing. Once a row corrects what the council had said by that day, the file counts as known from now:
 * a correction never rewrites what was known before. A paper never supersedes a newer one.
 */
export async function proposeFile(
  writing: Writing,
  file: ReadFile,
  name: string,
  proposing: Proposing,
): Promise<ProposedFile> {
  const head = await present(writing, proposing.now);
  const tables: ProposedTable[] = [];
  for (const read of file.tables) tables.push(await proposeTable(writing, read, head, proposing));
  const { now, known } = proposing;
  const knownAt = tables.some(({ corrects }) => corrects) ? now : known;
  return { name, sha256: file.sha256, knownAt, ownDay: known, tables };
}

async function proposeTable(
  writing: Writing,
  { table, rows }: ReadTable,
  head: AsAt,
  { known, retractWithin, givenKeys }: Proposing,
): Promise<ProposedTable> {
  const given = rows.map(({ row, line }) => ({ row: storeRow(table, row), line }));
  const standing = await standingRows(writing, table, head, known, given);
  const facts: NewFact[] = [];
  const ownDayFacts: NewFact[] = [];
  const counts = { added: 0, corrected: 0, older: 0, unchanged: 0 };
  let corrects = false;
  for (const { row, line } of given) {
    const kind = compare(table, row, standing(storedKey(table, row)));
    counts[kind === "restated" ? "corrected" : kind] += 1;
    if (kind === "unchanged") continue;
    if (kind === "corrected") corrects = true;
    const onItsDay = kind === "older" || kind === "restated";
    (onItsDay ? ownDayFacts : facts).push({ row, retracted: false, rowLine: line });
  }
  const missing = retractWithin === undefined ? [] : await leftOutOf(retractWithin);
  facts.push(...missing.map((row) => ({ row: keyCells(table, row), retracted: true, rowLine: null })));
  corrects ||= missing.length > 0;
  return { table, ...counts, retracted: missing.length, corrects, facts, ownDayFacts };

  function leftOutOf(scope: PackageScope): Promise<StoredRow[]> {
    const rows = given.map(({ row }) => row);
    return leftOut(writing, table, head, { rows, keys: givenKeys(table) }, scope);
  }
}

/** The row of one key on the eve of the paper's day, on that day, and now. */
type Standing = {
  readonly eve: StoredRow | undefined;
  readonly onTheDay: StoredRow | undefined;
  readonly latest: StoredRow | undefined;
};

/**
 * A paper that gives another figure than an earlier one restates it on its own day. One that gives another figure than
 * was said on that very day corrects it, now. `older`: something newer than the paper is held, and stands.
 */
function compare(table: Table, row: StoredRow, { eve, onTheDay, latest }: Standing) {
  const isSaidBy = (version: StoredRow | undefined) => version !== undefined && sameRow(table, version, row);
  if (isSaidBy(onTheDay) || isSaidBy(latest)) return "unchanged";
  if (onTheDay === undefined) return latest === undefined ? "added" : "older";
  if (eve === undefined || !sameRow(table, eve, onTheDay)) return "corrected";
  return latest !== undefined && sameRow(table, latest, onTheDay) ? "restated" : "older";
}

async function standingRows(
  writing: Writing,
  table: Table,
  head: AsAt,
  known: Temporal.Instant,
  given: Given,
): Promise<(key: string) => Standing> {
  const latest = await byKey(writing, table, head, given);
  if (known.equals(head.known)) {
    return (key) => ({ eve: undefined, onTheDay: latest.get(key), latest: latest.get(key) });
  }
  const onTheDay = await byKey(writing, table, { ...head, known }, given);
  const dayBefore = { ...head, known: known.subtract({ milliseconds: 1 }) };
  const eve = onTheDay.size === 0 ? onTheDay : await byKey(writing, table, dayBefore, given);
  return (key) => ({ eve: eve.get(key), onTheDay: onTheDay.get(key), latest: latest.get(key) });
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

/** The key alone: all a retraction says. */
export function keyCells(table: Table, row: StoredRow): StoredRow {
  return Object.fromEntries(
    table.key.map((property) => [columnName(property), row[columnName(property)] ?? null]),
  );
}
