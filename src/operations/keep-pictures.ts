import { images } from "../domain/data-package/tables/reports.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import type { Writing } from "../ledger/append-entry.ts";
import { keepFile, readKeptFile } from "../ledger/kept-files.ts";

/** Keeps the pictures a package brings and the files of its publications; a doubt for each row that names one by its digest alone which is not kept. */
export async function keepPictures(
  writing: Writing,
  { files, pictures = [], documents = [] }: ReadPackage,
): Promise<readonly ImportIssue[]> {
  const kept = new Set<string>();
  for (const file of [...pictures, ...documents]) kept.add(await keepFile(writing, file));
  const doubts: ImportIssue[] = [];
  for (const { row, file, line, sheet } of files
    .flatMap(({ tables }) => tables)
    .filter(({ table }) => table.name === images.name)
    .flatMap(({ rows }) => rows)) {
    const digest = String(row["sha256"]);
    if (kept.has(digest) || (await readKeptFile(writing, digest)) !== undefined) continue;
    const message = `The picture ${row["file"]} is not kept here, and a workbook can't carry it, so no report prints it. Import a folder of CSV files with the picture in its folder “files”.`;
    doubts.push({
      file,
      line,
      ...(sheet === undefined ? {} : { sheet }),
      column: "sha256",
      found: digest,
      expected: "the digest of a picture that is kept",
      message,
    });
  }
  return doubts;
}
