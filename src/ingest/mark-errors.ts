import { stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { readFileBytes } from "./file-bytes.ts";
import type { ImportIssue } from "./import-issue.ts";
import { defaultLimits } from "./limits.ts";
import { markCsv } from "./mark-csv.ts";
import { markWorkbook } from "./mark-workbook.ts";
import { readWorkbook } from "./workbook.ts";

/** A file given back with what is wrong in it beside each row. */
export type MarkedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The files of a package that have issues, each as it came with the reasons beside the rows and, in a workbook, the bad
 * cells coloured. Once mended it can be imported as it is: the column of reasons is not read. A file that can't be
 * opened at all is left out. `path` is the path the package was read from, `issues` what was found in it.
 */
export async function markErrors(
  path: string,
  issues: readonly ImportIssue[],
): Promise<readonly MarkedFile[]> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  const names = isFolder ? [...new Set(issues.map(({ file }) => file))] : [basename(path)];
  const marked: MarkedFile[] = [];
  for (const name of names) {
    const own = issues.filter(({ file }) => file === name);
    const bytes =
      own.length === 0 ? undefined : await markFile(isFolder ? join(path, name) : path, name, own);
    if (bytes !== undefined) marked.push({ name, bytes });
  }
  return marked;
}

async function markFile(
  path: string,
  name: string,
  issues: readonly ImportIssue[],
): Promise<Uint8Array | undefined> {
  const extension = extname(name).toLowerCase();
  if (extension !== ".csv" && extension !== ".xlsx") return undefined;
  const read = await readFileBytes(path, name, defaultLimits.bytesPerFile);
  if (!("bytes" in read)) return undefined;
  if (extension === ".csv") {
    const text = markCsv(read.bytes, issues);
    return text === undefined ? undefined : Buffer.from(text);
  }
  const sheets = await readWorkbook(read.bytes, { file: name }, defaultLimits, () => undefined);
  return sheets && markWorkbook(sheets, issues);
}
