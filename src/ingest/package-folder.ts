import { realpath } from "node:fs/promises";
import { isAbsolute, join, normalize, sep } from "node:path";
import { allTables, tableNamed } from "../domain/data-package/all-tables.ts";
import { nearest } from "../domain/data-package/nearest.ts";
import type { Table } from "../domain/data-package/table.ts";
import { type Descriptor, descriptorName } from "./descriptor.ts";
import { folderNames } from "./folder-names.ts";
import type { Place, Report } from "./import-issue.ts";
import type { Limits } from "./limits.ts";

/** A CSV file of a package and the table it holds. */
export type TableFile = { readonly name: string; readonly path: string; readonly table: Table };

const tableNames = allTables.map(({ name }) => name);

/** The CSV files of a folder in the order of the tables, each after those it refers to. */
export async function tableFiles(
  folder: string,
  descriptor: Descriptor,
  limits: Limits,
  report: Report,
): Promise<readonly TableFile[]> {
  const there = await folderNames(folder);
  if ("issue" in there) {
    report(there.issue);
    return [];
  }
  const present = there.names.filter((name) => /\.csv$/i.test(name));
  if (present.length > limits.filesPerFolder) {
    const message = `The folder holds ${present.length} CSV files. A package has one for each table, ${allTables.length} at most.`;
    const expected = `up to ${allTables.length} files`;
    report({ file: descriptorName, found: `${present.length} CSV files`, expected, message });
    return [];
  }
  const files =
    descriptor.resources === undefined
      ? await namedFiles(folder, present, report)
      : await listedFiles(folder, descriptor.resources, present, report);
  if (files.length === 0 && present.length === 0) reportNothing(descriptor, report);
  return files.toSorted((left, right) => allTables.indexOf(left.table) - allTables.indexOf(right.table));
}

function reportNothing({ resources }: Descriptor, report: Report): void {
  if (resources !== undefined && resources.length > 0) return;
  const message = `There is no table in this folder. Put CSV files in it that are named after tables, such as results.csv.`;
  report({ file: descriptorName, found: "no CSV files", expected: "at least one table", message });
}

async function namedFiles(
  folder: string,
  names: readonly string[],
  report: Report,
): Promise<readonly TableFile[]> {
  const files: TableFile[] = [];
  for (const name of names) {
    const table = tableOfFile(name, report);
    const path = table === undefined ? undefined : await insideFolder(folder, name, { file: name }, report);
    if (table !== undefined && path !== undefined) files.push({ name, path, table });
  }
  return files;
}

/** The table a file is named after; reports a name that is none. */
export function tableOfFile(name: string, report: Report): Table | undefined {
  const stem = name.replace(/\.[^.]+$/, "");
  const table = tableNamed(stem);
  if (table === undefined) reportUnknownTable({ file: name }, stem, report);
  return table;
}

export function reportUnknownTable(
  place: { readonly file: string; readonly sheet?: string },
  name: string,
  report: Report,
): void {
  const guess = nearest(name, tableNames);
  const remedy = guess === undefined ? `The tables are ${tableNames.join(", ")}.` : `Did you mean ${guess}?`;
  const message = `“${name}” is not the name of a table. ${remedy}`;
  report({ ...place, found: name, expected: guess ?? "the name of a table", message });
}

async function listedFiles(
  folder: string,
  resources: NonNullable<Descriptor["resources"]>,
  present: readonly string[],
  report: Report,
): Promise<readonly TableFile[]> {
  const files: TableFile[] = [];
  for (const { name, path } of resources) {
    const table = tableNamed(name);
    if (table === undefined) reportUnknownTable({ file: descriptorName }, name, report);
    const inside = await insideFolder(folder, path, { file: descriptorName, column: "path" }, report);
    if (table !== undefined && inside !== undefined)
      files.push({ name: normalize(path), path: inside, table });
  }
  const listed = resources.map(({ path }) => normalize(path));
  for (const name of present.filter((each) => !listed.includes(each))) {
    const message = `${name} is in the folder but ${descriptorName} does not list it. Add it to resources, or remove it.`;
    report({
      file: name,
      found: "a file that is not listed",
      expected: `${name} among the resources`,
      message,
    });
  }
  return files;
}

/** The real path of a file that `place` names, or undefined with an issue where it leads out of the folder or nowhere. */
async function insideFolder(
  folder: string,
  path: string,
  place: Place,
  report: Report,
): Promise<string | undefined> {
  const refuse = (found: string, expected: string, message: string) => {
    report({ ...place, found, expected, message });
    return undefined;
  };
  const found = await pathWithin(folder, path);
  switch (found.kind) {
    case "there":
      return found.real;
    case "leads out":
      return refuse(
        path,
        "a path within the package",
        `“${path}” leads out of the package. Put the file inside its folder.`,
      );
    case "nowhere":
      return refuse(
        "no such file",
        path,
        place.file === descriptorName
          ? `${descriptorName} lists ${path}, which is not there. Add the file, or remove it from resources.`
          : `${path} is a link to a file that is not there. Put the file itself in its place, or remove it.`,
      );
  }
}

export type PathWithin =
  | { readonly kind: "there"; readonly real: string }
  | { readonly kind: "leads out" }
  | { readonly kind: "nowhere" };

/** Where a path given in a package leads, links followed: never out of the folder. */
export async function pathWithin(folder: string, path: string): Promise<PathWithin> {
  const isOdd = path.includes("\0") || path.includes("\\") || /^[a-z][a-z0-9+.-]*:/i.test(path);
  if (isOdd || isAbsolute(path) || normalize(path).split(sep).includes("..")) return { kind: "leads out" };
  const root = await realpath(folder).catch(() => undefined);
  const real = await realpath(join(folder, path)).catch(() => undefined);
  if (root === undefined || real === undefined) return { kind: "nowhere" };
  return real.startsWith(root + sep) ? { kind: "there", real } : { kind: "leads out" };
}
