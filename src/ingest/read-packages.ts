import { stat } from "node:fs/promises";
import { join } from "node:path";
import { descriptorName } from "./descriptor.ts";
import { folderNames } from "./folder-names.ts";
import type { ImportIssue } from "./import-issue.ts";
import type { ReadPackage } from "./package-rows.ts";
import { readPackage } from "./read-package.ts";

/**
 * Reads a package, or every package of a folder that holds package folders: the earliest known first. Tables that lie
 * beside the packages and would be left out are issues of a package of their own.
 */
export async function readPackages(path: string): Promise<readonly ReadPackage[]> {
  const { folders, strays } = await packageFolders(path);
  if (folders.length === 0) return [await readPackage(path)];
  const packages: ReadPackage[] = [];
  for (const folder of folders) packages.push(await readPackage(folder));
  if (strays.length > 0) packages.push({ path, files: [], issues: strays, doubts: [] });
  return packages.toSorted(byDayKnown);
}

type Inside = { readonly folders: readonly string[]; readonly strays: readonly ImportIssue[] };

async function packageFolders(path: string): Promise<Inside> {
  const isPackage = await isThere(join(path, descriptorName), "isFile");
  if (isPackage || !(await isThere(path, "isDirectory"))) return { folders: [], strays: [] };
  const folders: string[] = [];
  const strays: ImportIssue[] = [];
  const here = await folderNames(path);
  for (const name of "names" in here ? here.names : []) {
    const inside = join(path, name);
    if (await isThere(join(inside, descriptorName), "isFile")) folders.push(inside);
    else if (isTable(name)) strays.push(strayFile(name));
    else if (await isThere(inside, "isDirectory")) {
      const there = await folderNames(inside);
      if ("issue" in there) strays.push(there.issue);
      else if (there.names.some(isTable)) strays.push(strayFolder(name));
    }
  }
  return { folders, strays };
}

const isTable = (name: string): boolean => /\.csv$/i.test(name);

function strayFile(file: string): ImportIssue {
  const message = `${file} lies beside the folders of packages and is part of none. Put it into one of them, or elsewhere.`;
  return { file, found: "a table in no package", expected: "folders of packages alone", message };
}

function strayFolder(file: string): ImportIssue {
  const message = `${file} holds CSV files but no ${descriptorName}, unlike the folders beside it. Add one, or import it by itself.`;
  return { file, found: "a folder of tables", expected: `a folder with ${descriptorName}`, message };
}

async function isThere(path: string, what: "isDirectory" | "isFile"): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.[what]() ?? false;
}

/** A package that names no day is known only now, so it comes last. */
function byDayKnown(left: ReadPackage, right: ReadPackage): number {
  if (left.knownOn === undefined) return right.knownOn === undefined ? 0 : 1;
  return right.knownOn === undefined ? -1 : Temporal.PlainDate.compare(left.knownOn, right.knownOn);
}
