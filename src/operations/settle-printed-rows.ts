import type { Row, Table } from "../domain/data-package/table.ts";
import { capitalFunding, capitalSchemes } from "../domain/data-package/tables/capital.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadFile, ReadRow, ReadTable } from "../ingest/package-rows.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";

/** How rows of a table that a paper prints are known again, and what a paper does not say of them. */
type Printed = {
  /** The printed words and years that together name a row. */
  readonly knownBy: readonly string[];
  /** Keys, places and ties that a paper does not print: the ledger's own stand where it has them. */
  readonly unprinted: readonly string[];
};

const printedTables: Readonly<Record<string, Printed>> = {
  budget_lines: { knownBy: ["name"], unprinted: ["line", "service", "position"] },
  budget_movements: {
    knownBy: ["name"],
    unprinted: ["movement", "kind", "block", "partner", "virement", "position"],
  },
  forecasts: { knownBy: ["period"], unprinted: [] },
  reserves: {
    knownBy: ["fund", "name", "purpose"],
    unprinted: ["reserve", "block", "note", "asPrinted", "position"],
  },
  savings: { knownBy: ["name"], unprinted: ["saving", "movement", "about", "position"] },
  capital_schemes: {
    knownBy: ["listing", "spendYear", "blockName", "name"],
    unprinted: ["scheme", "block", "about", "position"],
  },
  capital_funding: { knownBy: ["scheme", "spendYear", "source"], unprinted: ["position"] },
  non_cash_limits: { knownBy: ["fund", "name"], unprinted: ["line", "block", "position"] },
  resources: { knownBy: ["name"], unprinted: ["line", "position"] },
};

export type Settled = { readonly file: ReadFile; readonly doubts: readonly ImportIssue[] };

/**
 * Gives the rows of a finance workbook the keys and ties the ledger knows them by: a paper prints names, no keys. What a
 * paper does not print stays as it is held, and a row that says nothing new keeps its source. Rows of the same tables that
 * the ledger holds and the workbook leaves out are doubts.
 */
export async function settlePrintedRows(
  ledger: Ledger,
  at: AsAt,
  file: ReadFile,
  portfolio: string,
  year: number,
): Promise<Settled> {
  const schemeKeys = new Map<string, string>();
  const tables: ReadTable[] = [];
  const doubts: ImportIssue[] = [];
  const inOrder = file.tables.toSorted(
    (left, right) => Number(left.table === capitalFunding) - Number(right.table === capitalFunding),
  );
  for (const { table, rows } of inOrder) {
    const among = [{ column: "portfolio", values: [portfolio] }];
    const held: Row[] = (await readRows(ledger, table, at, among)).filter(
      (row) => (row as Row)["year"] === year,
    );
    const renamed = table === capitalFunding ? rows.map((read) => withScheme(read, schemeKeys)) : rows;
    const settled = settleTable(table, renamed, held);
    if (table === capitalSchemes) rememberKeys(rows, settled, schemeKeys);
    tables.push({ table, rows: settled });
    doubts.push(...leftOut(table, settled, held, file.name));
  }
  return { file: { ...file, tables }, doubts };
}

function withScheme(read: ReadRow, schemeKeys: ReadonlyMap<string, string>): ReadRow {
  const scheme = schemeKeys.get(String(read.row["scheme"]));
  return scheme === undefined ? read : { ...read, row: { ...read.row, scheme } };
}

function rememberKeys(
  before: readonly ReadRow[],
  after: readonly ReadRow[],
  keys: Map<string, string>,
): void {
  for (const [at, { row }] of before.entries()) {
    keys.set(String(row["scheme"]), String(after[at]?.row["scheme"] ?? row["scheme"]));
  }
}

function settleTable(table: Table, rows: readonly ReadRow[], held: readonly Row[]): readonly ReadRow[] {
  const printed = printedTables[table.name];
  if (printed === undefined) return rows;
  const byName = Map.groupBy(held, (row) => nameOf(row, printed));
  const known = rows.map(({ row }) => takeOne(byName, row, printed));
  const blocks = blockKeys(rows, known);
  const keyColumn = table.key.find((column) => printed.unprinted.includes(column));
  const taken = new Set(held.map((row) => String(row[keyColumn ?? ""])));
  return rows.map((read, at) => {
    const before = known[at];
    if (before === undefined) return { ...read, row: newRow(read.row, blocks, keyColumn, taken) };
    return { ...read, row: settleRow(table, read.row, before, printed) };
  });
}

/** The held row of that name that no earlier row has taken; of details, first the one that says the same of itself. */
function takeOne(byName: Map<string, Row[]>, row: Row, printed: Printed): Row | undefined {
  const left = byName.get(nameOf(row, printed)) ?? [];
  const same = left.findIndex((one) => plain(one["about"]) === plain(row["about"]));
  const isDetail = row["listing"] === "detail";
  const at = same !== -1 ? same : isDetail ? -1 : 0;
  return at === -1 ? undefined : left.splice(at, 1)[0];
}

function settleRow(table: Table, row: Row, before: Row, { unprinted }: Printed): Row {
  const settled = Object.fromEntries(
    Object.keys(table.columns).map((column) => {
      const isOurs =
        unprinted.includes(column) ||
        (typeof row[column] === "string" && plain(row[column]) === plain(before[column]));
      return [
        column,
        (isOurs || row[column] === undefined) && before[column] !== undefined ? keep(column) : row[column],
      ];
    }),
  );
  const isSame = Object.keys(table.columns).every(
    (column) => column.startsWith("source") || String(settled[column]) === String(before[column]),
  );
  return isSame ? before : settled;

  /** A figure that is no longer printed where the row now says it is blank is gone; any other stays. */
  function keep(column: string) {
    const isGone = table.columns[column]?.kind === "amount" && row["missing"] !== undefined;
    return isGone || (column === "missing" && row["missing"] === undefined) ? row[column] : before[column];
  }
}

/** A row the ledger does not hold yet: in the block its neighbours are held in, under a key of its own. */
function newRow(
  row: Row,
  blocks: ReadonlyMap<string, string>,
  keyColumn: string | undefined,
  taken: Set<string>,
): Row {
  const block = blocks.get(String(row["block"]));
  const settled = block === undefined ? row : { ...row, block };
  if (keyColumn === undefined) return settled;
  const wanted = String(row[keyColumn]);
  let key = wanted;
  for (let number = 2; taken.has(key) && row["spendYear"] === undefined; number++)
    key = `${wanted}-${number}`;
  taken.add(key);
  return { ...settled, [keyColumn]: key };
}

function blockKeys(
  rows: readonly ReadRow[],
  known: readonly (Row | undefined)[],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [at, { row }] of rows.entries()) {
    const held = known[at]?.["block"];
    if (row["block"] !== undefined && held !== undefined) keys.set(String(row["block"]), String(held));
  }
  return keys;
}

function nameOf(row: Row, { knownBy }: Printed): string {
  return knownBy.map((column) => plain(row[column])).join("\n");
}

/** Words as they are compared: letter case, dashes, spaces and & or “and” count for nothing. */
function plain(cell: unknown): string {
  return String(cell ?? "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function leftOut(
  table: Table,
  rows: readonly ReadRow[],
  held: readonly Row[],
  file: string,
): readonly ImportIssue[] {
  const keyOf = (row: Row) => table.key.map((column) => String(row[column])).join("\n");
  const given = new Set(rows.map(({ row }) => keyOf(row)));
  const names = held.filter((row) => !given.has(keyOf(row))).map((row) => String(row["name"] ?? keyOf(row)));
  if (names.length === 0 || table.name === "forecasts") return [];
  const shown = names.slice(0, 5).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  const list = more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
  const message = `The ledger holds rows of ${table.name} that the workbook does not print: ${list}. They stay; --retract-missing takes them out.`;
  return [{ file, found: "no such rows", expected: list, message }];
}
