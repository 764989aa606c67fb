import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { unreadable } from "./file-bytes.ts";
import type { ImportIssue } from "./import-issue.ts";

/** The names in a folder, in order, or what a person can do about one that can't be read. Throws when the disk fails. */
export async function folderNames(
  folder: string,
): Promise<{ readonly names: readonly string[] } | { readonly issue: ImportIssue }> {
  try {
    return { names: (await readdir(folder)).sort() };
  } catch (cause) {
    const trouble = unreadable(cause);
    const file = basename(folder);
    if (trouble === undefined) throw new Error(`${file} could not be read`, { cause });
    const message = `${file} ${trouble.remedy}`;
    return { issue: { file, found: trouble.found, expected: "a folder that can be read", message } };
  }
}
