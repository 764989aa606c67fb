import { columnName } from "../domain/data-package/table.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { Writing } from "../ledger/append-entry.ts";
import type { AsAt } from "../ledger/as-at.ts";
import { type Hanging, leftHanging } from "./left-hanging.ts";
import type { ProposedFile } from "./propose-file.ts";

/** Rows a file leaves out, and so retracts, that the ledger still refers to. `file` is its name within its package. */
export async function stillReferredTo(
  writing: Writing,
  file: string,
  { tables }: ProposedFile,
  at: AsAt,
): Promise<ImportIssue[]> {
  const issues: ImportIssue[] = [];
  for (const { table, facts } of tables) {
    const retracted = facts.filter((fact) => fact.retracted).map(({ row }) => row);
    for (const hanging of await leftHanging(writing, table, retracted, at)) {
      issues.push({
        file,
        column: columnName(table.key.at(-1) ?? ""),
        found: "no such row",
        expected: hanging.named,
        message: `${hanging.named} is left out of ${table.name}, but ${hangingWords(hanging)}. Leave those out too, or put it back.`,
      });
    }
  }
  return issues;
}

/** "3 rows of results in the ledger still refer to it" */
export function hangingWords({ rows, table }: Hanging): string {
  return rows === 1
    ? `a row of ${table.name} in the ledger still refers to it`
    : `${rows.toLocaleString("en-GB")} rows of ${table.name} in the ledger still refer to it`;
}
