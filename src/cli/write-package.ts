import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import type { PackageFile } from "../open-data/package-files.ts";
import { WrongUse } from "./effects.ts";

/** What a package may be written as: the files of a folder, or the bytes of a workbook. */
export type PackageForms = {
  readonly files: () => readonly PackageFile[];
  readonly workbook: () => Promise<Uint8Array>;
};

/** Writes a package where --out says: a workbook where that ends .xlsx, else a folder. */
export async function writePackage(out: string, { files, workbook }: PackageForms): Promise<void> {
  const path = resolve(out);
  const extension = extname(path).toLowerCase();
  if (extension === ".xlsx") return writeBytes(path, await workbook());
  if (extension !== "") {
    throw new WrongUse(`A package is written as a folder or an .xlsx workbook, not as ${extension}.`);
  }
  const all = files();
  await refuseStrangers(path, all);
  for (const { name, bytes } of all) await writeBytes(join(path, name), bytes);
}

/** A table left over from another package would be read as part of this one. */
async function refuseStrangers(folder: string, files: readonly PackageFile[]): Promise<void> {
  const there = await readdir(folder).catch(() => []);
  const own = new Set(files.map(({ name }) => name));
  const [stranger] = there.filter((name) => /\.csv$/i.test(name) && !own.has(name)).sort();
  if (stranger === undefined) return;
  throw new WrongUse(
    `${folder} holds ${stranger}, which is no part of this package. Empty the folder, or choose another with --out.`,
  );
}

/** Writes a file, and the folders it needs. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? whyNot(String(cause.code)) : undefined;
    if (why === undefined) throw new Error(`${path} could not be written.`, { cause });
    throw new WrongUse(`${path} could not be written: ${why} Choose another place.`, { cause });
  }
}

/** Why a file could not be written, in words; undefined for trouble of another kind. */
export function whyNot(code: string): string | undefined {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "you may not write there.";
    case "EROFS":
      return "the disk can only be read.";
    case "EISDIR":
      return "a folder has that name.";
    case "EEXIST":
    case "ENOTDIR":
      return "a file is in the way of its folder.";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full.";
    case "ENAMETOOLONG":
      return "its name is too long.";
    default:
      return undefined;
  }
}
