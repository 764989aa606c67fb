import { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type Descriptor, descriptorName, readDescriptor } from "./descriptor.ts";
import { readFileBytes, unreadable } from "./file-bytes.ts";
import { issueLog } from "./import-issue.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { readDocuments } from "./package-documents.ts";
import { type TableFile, tableFiles, tableOfFile } from "./package-folder.ts";
import { type Pictured, readPictures } from "./package-pictures.ts";
import type { ReadFile, ReadPackage } from "./package-rows.ts";
import { readTableFile, readWorkbookFile, type Task } from "./read-files.ts";
import { settleAsPrinted } from "./settle-as-printed.ts";

/** What reading needs of the world besides the files. */
export type ReadingWorld = { readonly today: () => Temporal.PlainDate; readonly limits: Limits };

export const theWorld: ReadingWorld = { today: () => Temporal.Now.plainDateISO(), limits: defaultLimits };

/**
 * Reads a folder of CSV files with or without datapackage.json, one CSV file named after its table, or an XLSX
 * workbook. Writes nothing. Whatever a person can put right is an issue; rows with one are left out.
 */
export async function readPackage(path: string, world: ReadingWorld = theWorld): Promise<ReadPackage> {
  const log = issueLog(world.limits.issuesPerFile);
  const task = { limits: world.limits, seen: new Map(), report: log.report };
  const doubts = issueLog(world.limits.issuesPerFile);
  const { files: read, pictures, ...descriptor } = await readPath(path, world, task);
  const { title, knownOn, name } = descriptor;
  const folder = name !== undefined && basename(path) === descriptorName ? dirname(path) : path;
  const saying = { report: log.report, doubt: doubts.report };
  const { files, documents } = await readDocuments(
    read,
    name === undefined ? undefined : folder,
    world.limits,
    saying,
  );
  return {
    ...(name === undefined ? {} : { name }),
    path: folder,
    ...(title === undefined ? {} : { title }),
    ...(knownOn === undefined ? {} : { knownOn }),
    files: settleAsPrinted(files, doubts.report),
    ...(pictures === undefined || pictures.length === 0 ? {} : { pictures }),
    ...(documents.length === 0 ? {} : { documents }),
    issues: log.issues(),
    doubts: doubts.issues(),
  };
}

type ReadPath = Descriptor & Pick<ReadPackage, "name" | "files" | "pictures">;

async function readPath(path: string, world: ReadingWorld, task: Task): Promise<ReadPath> {
  const name = basename(path);
  const refuse = (found: string, message: string) => {
    task.report({ file: name, found, expected: "a data package", message });
    return { files: [] };
  };
  const kind = await stat(path).catch((cause: unknown) => cause);
  const trouble = unreadable(kind);
  if (trouble !== undefined) return refuse(trouble.found, `${name} ${trouble.remedy}`);
  if (kind instanceof Error) throw new Error(`${name} could not be read`, { cause: kind });
  if (kind instanceof Stats && kind.isDirectory()) return readFolder(path, world, task);
  if (name === descriptorName) return readFolder(dirname(path), world, task);
  const extension = extname(name).toLowerCase();
  if (extension === ".csv") {
    const table = tableOfFile(name, task.report);
    return table === undefined ? { files: [] } : readTableFiles([{ name, path, table }], dirname(path), task);
  }
  if (extension === ".xlsx" || extension === ".xls" || extension === ".xlsm") {
    const file = await readWorkbookFile(path, name, task);
    return file === undefined ? { files: [] } : readPictures([file], undefined, task.limits, task.report);
  }
  return refuse(
    extension === "" ? "a file without an extension" : `a ${extension} file`,
    `${name} is not a data package. Give a folder of CSV files, one CSV file named after its table, or an XLSX workbook.`,
  );
}

async function readFolder(folder: string, world: ReadingWorld, task: Task) {
  const name = basename(resolve(folder));
  const trouble = unreadable(await readdir(folder).catch((cause: unknown) => cause));
  if (trouble !== undefined) {
    const message = `The folder ${name} ${trouble.remedy}`;
    task.report({ file: name, found: trouble.found, expected: "a folder that can be read", message });
    return { files: [] };
  }
  const descriptor = await descriptorOf(folder, world, task);
  if (descriptor === undefined) return { name, files: [] };
  const files = await tableFiles(folder, descriptor, task.limits, task.report);
  return { ...descriptor, name, ...(await readTableFiles(files, folder, task)) };
}

/** Empty where the folder has no descriptor; undefined where it has one that can't be read. */
async function descriptorOf(
  folder: string,
  world: ReadingWorld,
  { report, limits }: Task,
): Promise<Descriptor | undefined> {
  const path = join(folder, descriptorName);
  const kind = await stat(path).catch((cause: unknown) => cause);
  if (unreadable(kind)?.found === "nothing") return {};
  const read = await readFileBytes(path, descriptorName, limits.bytesPerFile);
  if ("bytes" in read) return readDescriptor(read.bytes, world.today(), report);
  report(read);
  return undefined;
}

async function readTableFiles(files: readonly TableFile[], folder: string, task: Task): Promise<Pictured> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const found = await readTableFile(file, task);
    if (found !== undefined) read.push(found);
  }
  return readPictures(read, folder, task.limits, task.report);
}
