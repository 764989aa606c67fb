import type { Row, RowOf, Table } from "../src/domain/data-package/table.ts";
import type { ReadPackage } from "../src/ingest/package-rows.ts";
import { endOfDay, present } from "../src/ledger/as-at.ts";
import type { Ledger } from "../src/ledger/database.ts";
import { readRows } from "../src/ledger/read-rows.ts";
import { importPackages } from "../src/operations/import-packages.ts";

type How = { readonly write?: boolean; readonly retractMissing?: boolean; readonly at?: string };

/** Imports packages as a performance officer would, now or at another instant. */
export function importInto(ledger: Ledger, packages: readonly ReadPackage[], how: How = {}) {
  return importPackages(ledger, {
    packages,
    actor: "a performance officer",
    now: how.at === undefined ? Temporal.Now.instant() : Temporal.Instant.from(how.at),
    write: how.write ?? true,
    retractMissing: how.retractMissing ?? false,
  });
}

/** The rows of a table that have these cells, as known now or at the end of an earlier day. */
export async function held<T extends Table>(
  ledger: Ledger,
  table: T,
  cells: Row,
  on?: string,
): Promise<RowOf<T>[]> {
  const today = await present(ledger);
  const at = on === undefined ? today : { ...today, known: endOfDay(Temporal.PlainDate.from(on)) };
  const rows = await readRows(ledger, table, at);
  return rows.filter((row) => Object.entries(cells).every(([name, cell]) => (row as Row)[name] === cell));
}
