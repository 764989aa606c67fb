import { join } from "node:path";
import { publications } from "../domain/data-package/tables/reports.ts";
import { documentPath, keptDocuments } from "../domain/publication/kept-documents.ts";
import { readFileBytes } from "./file-bytes.ts";
import type { ImportIssue, Report } from "./import-issue.ts";
import type { Limits } from "./limits.ts";
import type { ReadDocument, ReadFile, ReadRow } from "./package-rows.ts";

export type Documented = { readonly files: readonly ReadFile[]; readonly documents: readonly ReadDocument[] };

/** Where what is read is said: issues stop the import, doubts do not. */
type Saying = { readonly report: Report; readonly doubt: Report };

/**
 * Reads the files of the publications a package tells of. A publication whose files do not come with it is left out
 * with a doubt, since it could be neither shown nor checked; one whose file is another than its digest says is an issue.
 */
export async function readDocuments(
  files: readonly ReadFile[],
  folder: string | undefined,
  limits: Limits,
  { report, doubt }: Saying,
): Promise<Documented> {
  const documents = new Map<string, ReadDocument>();
  const left = new Set<ReadRow>();
  for (const read of files.flatMap(rowsOfPublications)) {
    const found = await documentsOf(read, folder, limits);
    if ("message" in found) {
      (found.stops ? report : doubt)(issueOf(read, found));
      left.add(read);
    } else for (const one of found.documents) documents.set(one.sha256, one);
  }
  return { files: files.map((file) => without(file, left)), documents: [...documents.values()] };
}

type Trouble = Pick<ImportIssue, "found" | "expected" | "message"> & { readonly stops: boolean };

async function documentsOf(
  { row }: ReadRow,
  folder: string | undefined,
  limits: Limits,
): Promise<Trouble | { readonly documents: readonly ReadDocument[] }> {
  const documents: ReadDocument[] = [];
  for (const { column, extension, mediaType } of keptDocuments) {
    const digest = row[column];
    if (digest === undefined) continue;
    const path = documentPath(String(digest), extension);
    if (folder === undefined) return missing(path);
    const read = await readFileBytes(join(folder, path), path, limits.bytesPerFile);
    if (!("bytes" in read)) return missing(path);
    if (read.sha256 !== digest) {
      const message = `${path} is not the file its publication says: the digests differ. Take it from the export again.`;
      return { stops: true, found: read.sha256, expected: String(digest), message };
    }
    documents.push({ sha256: read.sha256, mediaType, bytes: read.bytes });
  }
  return { documents };
}

function missing(path: string): Trouble {
  const message = `The publication is left out: its file ${path} does not come with the package. Export to a folder to take the files along.`;
  return { stops: false, found: "no such file", expected: path, message };
}

function issueOf({ file, line, sheet }: ReadRow, { found, expected, message }: Trouble): ImportIssue {
  return {
    file,
    line,
    ...(sheet === undefined ? {} : { sheet }),
    column: "version",
    found,
    expected,
    message,
  };
}

function rowsOfPublications({ tables }: ReadFile): readonly ReadRow[] {
  return tables.filter(({ table }) => table.name === publications.name).flatMap(({ rows }) => rows);
}

function without(file: ReadFile, left: ReadonlySet<ReadRow>): ReadFile {
  if (left.size === 0) return file;
  const tables = file.tables.map((one) => ({ ...one, rows: one.rows.filter((row) => !left.has(row)) }));
  return { ...file, tables };
}
