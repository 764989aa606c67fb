import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { descriptorName } from "./descriptor.ts";
import type { ReadPackage } from "./package-rows.ts";
import { readPackage } from "./read-package.ts";

/** Reads a package, or every package of a folder that holds package folders: the earliest known first. */
export async function readPackages(path: string): Promise<readonly ReadPackage[]> {
  const folders = await packageFolders(path);
  if (folders.length === 0) return [await readPackage(path)];
  const packages: ReadPackage[] = [];
  for (const folder of folders) packages.push(await readPackage(folder));
  return packages.toSorted(byDayKnown);
}

async function packageFolders(path: string): Promise<readonly string[]> {
  if (!(await isThere(path, "isDirectory")) || (await isThere(join(path, descriptorName), "isFile")))
    return [];
  // What can't be listed is read as a package, which says why not.
  const inside = (await readdir(path).catch(() => [])).sort().map((name) => join(path, name));
  const packages = await Promise.all(inside.map((folder) => isThere(join(folder, descriptorName), "isFile")));
  return inside.filter((_, at) => packages[at]);
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
