import { createHash } from "node:crypto";
import { council } from "../src/domain/data-package/tables/organisation.ts";
import { present } from "../src/ledger/as-at.ts";
import type { Ledger } from "../src/ledger/database.ts";
import { readRows } from "../src/ledger/read-rows.ts";
import { importPackages } from "../src/operations/import-packages.ts";

/** Writes one more entry, a new strapline for the council, so that nothing kept from earlier reads counts any more. */
export async function writeNewEntry(ledger: Ledger, number: number): Promise<void> {
  const [held] = await readRows(ledger, council, await present(ledger));
  if (held === undefined) throw new Error("The ledger holds no council.");
  const row = { ...held, strapline: `Entry ${number}` };
  const sha256 = createHash("sha256").update(row.strapline).digest("hex");
  const tables = [{ table: council, rows: [{ row, file: "council.csv", line: 2 }] }];
  const { entries } = await importPackages(ledger, {
    packages: [{ files: [{ name: "council.csv", sha256, bytes: 1, tables }], issues: [], doubts: [] }],
    actor: "bench",
    now: Temporal.Now.instant(),
    write: true,
    retractMissing: false,
  });
  if (entries.length !== 1) throw new Error("The new entry was not written.");
}
