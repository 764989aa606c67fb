import { basename } from "node:path";
import type { Table } from "../domain/data-package/table.ts";
import { issueLog } from "./import-issue.ts";
import type { ReadPackage } from "./package-rows.ts";
import { readTableFile } from "./read-files.ts";
import { type ReadingWorld, theWorld } from "./read-package.ts";

/** Reads one CSV file as the table given, whatever the file is called, as a package of its own. */
export async function readOneTable(
  path: string,
  table: Table,
  { limits }: ReadingWorld = theWorld,
): Promise<ReadPackage> {
  const log = issueLog(limits.issuesPerFile);
  const task = { limits, seen: new Map(), report: log.report };
  const file = await readTableFile({ name: basename(path), path, table }, task);
  return { path, files: file === undefined ? [] : [file], issues: log.issues(), doubts: [] };
}
