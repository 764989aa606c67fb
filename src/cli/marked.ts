import { realpath } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type MarkedFile, markErrors } from "../ingest/mark-errors.ts";
import type { Refusal } from "../operations/import-packages.ts";
import { WrongUse } from "./effects.ts";
import { writeBytes } from "./write-package.ts";

type MarkedWithin = MarkedFile & { readonly within: string; readonly source: string };

/**
 * Writes the files that could not be imported back with what is wrong marked, and gives their paths: one file where
 * `out` ends .csv or .xlsx, else files in that folder, each in the folder of its package. Never over a file it marks.
 */
export async function writeMarked(out: string, refusals: readonly Refusal[]): Promise<readonly string[]> {
  const marked: MarkedWithin[] = [];
  for (const { read, issues } of refusals) {
    if (read.path === undefined) continue;
    const isFolder = read.name !== undefined;
    for (const file of await markErrors(read.path, issues)) {
      const source = isFolder ? join(read.path, file.name) : read.path;
      marked.push({ ...file, within: read.name ?? "", source });
    }
  }
  const targets = marked.map((file) => ({ file, target: targetOf(out, file, marked) }));
  for (const { file, target } of targets) await refuseOver(file.source, target);
  for (const { file, target } of targets) await writeBytes(target, file.bytes);
  return targets.map(({ target }) => target);
}

function targetOf(out: string, { name, within }: MarkedWithin, all: readonly MarkedWithin[]): string {
  const extension = extname(out).toLowerCase();
  if (extension !== ".csv" && extension !== ".xlsx") return join(out, within, name);
  if (all.length === 1 && extension === extname(name).toLowerCase()) return out;
  const files = all.map((file) => join(file.within, file.name)).join(", ");
  throw new WrongUse(`--marked ${out} is one file, and there is something wrong in ${files}. Name a folder.`);
}

async function refuseOver(source: string, target: string): Promise<void> {
  const real = (path: string) =>
    realpath(dirname(path)).then(
      (folder) => join(folder, basename(path)),
      () => resolve(path),
    );
  if ((await real(source)) !== (await real(target))) return;
  throw new WrongUse(`--marked would write over ${target}, the file it marks. Name another place.`);
}
