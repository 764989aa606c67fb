import { keyOf, type Row, type Table } from "../domain/data-package/table.ts";
import { areas } from "../domain/data-package/tables/organisation.ts";
import { codeAliases, codeChanges, codeLists } from "../domain/data-package/tables/records.ts";
import type { MasterProblem } from "../domain/master-data/master-problem.ts";
import { masterProblems } from "../domain/master-data/master-problems.ts";
import { otherLists } from "../domain/master-data/other-lists.ts";
import { type ImportIssue, issueLog } from "../ingest/import-issue.ts";
import { defaultLimits } from "../ingest/limits.ts";
import type { ReadFile, ReadRow } from "../ingest/package-rows.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readMasterData } from "./read-master-data.ts";

const masterTables: readonly Table[] = [areas, codeLists, codeAliases, codeChanges];

type Given = ReadRow & { readonly table: Table; readonly list: string };

/**
 * What can't be right in the code lists a package brings rows of, the ledger's own rows with them. Asked inside the
 * transaction that wrote it; each issue stands at the row it is about, else at the first row the list has here.
 */
export async function checkMasterData(
  ledger: Ledger,
  files: readonly ReadFile[],
  now: Temporal.Instant,
): Promise<readonly ImportIssue[]> {
  const given = rowsGiven(files);
  if (given.length === 0) return [];
  const log = issueLog(defaultLimits.issuesPerFile);
  for (const row of given) if (standsElsewhere(row)) log.report(elsewhere(row));
  const lists = new Set(given.map(({ list }) => list));
  const byKey = new Map(given.map((row) => [keyText(row.table, row.row), row]));
  for (const problem of masterProblems(await readMasterData(ledger, await present(ledger, now)))) {
    const { list } = problem.row;
    if (!lists.has(list)) continue;
    const place = byKey.get(keyText(...rowOf(problem))) ?? given.find((row) => row.list === list);
    if (place !== undefined) log.report(issueAt(place, problem));
  }
  return log.issues();
}

function rowsGiven(files: readonly ReadFile[]): readonly Given[] {
  return files
    .flatMap(({ tables }) => tables)
    .filter(({ table }) => masterTables.includes(table))
    .flatMap(({ table, rows }) =>
      rows.map((read) => ({ ...read, table, list: table === areas ? "areas" : String(read.row["list"]) })),
    );
}

function standsElsewhere({ table, list }: Given): boolean {
  return table === codeLists && otherLists.some((name) => name === list);
}

function elsewhere({ list, ...place }: Given): ImportIssue {
  return {
    ...placeOf(place),
    column: "list",
    found: list,
    expected: "a list without a table of its own",
    message: `The codes of ${list} stand in a table of their own. Put this row into ${list}, not into code_lists.`,
  };
}

function issueAt(place: Given, { field, found, message }: MasterProblem): ImportIssue {
  return { ...placeOf(place), column: field, found, expected: "codes that go together", message };
}

function placeOf({ file, line, sheet }: ReadRow): Pick<ImportIssue, "file" | "line" | "sheet"> {
  return sheet === undefined ? { file, line } : { file, line, sheet };
}

/** The row of a table that a problem is about; an area's is in a table of its own. */
function rowOf(problem: MasterProblem): readonly [Table, Row] {
  switch (problem.of) {
    case "alias":
      return [codeAliases, problem.row];
    case "change":
      return [codeChanges, problem.row];
    case "code":
      return problem.row.list === "areas" ? [areas, { area: problem.row.code }] : [codeLists, problem.row];
    default:
      return problem satisfies never;
  }
}

function keyText(table: Table, row: Row): string {
  return [table.name, ...keyOf(table, row)].join("\n");
}
