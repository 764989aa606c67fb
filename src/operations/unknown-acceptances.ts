import { nearest } from "../domain/data-package/nearest.ts";
import { acceptances } from "../domain/data-package/tables/acceptances.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadFile } from "../ingest/package-rows.ts";

/** Acceptances of something that is no finding, or none any more: told, for a mistyped key would accept nothing. */
export function unknownAcceptances(files: readonly ReadFile[], findings: readonly Finding[]): ImportIssue[] {
  const keys = new Set(findings.map(({ key }) => key));
  return files
    .flatMap(({ tables }) => tables)
    .filter(({ table }) => table.name === acceptances.name)
    .flatMap(({ rows }) => rows)
    .flatMap(({ row, ...place }) => {
      const found = String(row["finding"]);
      if (keys.has(found.toLowerCase())) return [];
      const guess = nearest(found, keys);
      const remedy = guess === undefined ? "outturn check prints the key of each." : `Did you mean ${guess}?`;
      const message = `“${found}” is the key of no finding, so nothing is accepted by it. ${remedy}`;
      return [{ ...place, column: "finding", found, expected: guess ?? "the key of a finding", message }];
    });
}
