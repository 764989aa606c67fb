import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, lstat, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { unreadable } from "../file-bytes.ts";
import { folderNames } from "../folder-names.ts";

/** A file as it was seen in a folder. */
export type SeenFile = {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
};

/** What senders call a file that is still on its way, and what is no file of records. */
const underWay = /^[.~]|\.(part|partial|tmp|temp|filepart|crdownload|writing)$|~$/i;

/**
 * The files of a folder whose names fit a pattern (* stands for any words, ? for one letter; every name where there is
 * none), by name. Files on their way, links and folders within it are left out. Gives the trouble where the folder can't
 * be read.
 */
export async function droppedFiles(
  folder: string,
  pattern: string | undefined,
): Promise<{ readonly files: readonly SeenFile[] } | { readonly trouble: string }> {
  const listed = await folderNames(folder);
  if ("issue" in listed) return { trouble: listed.issue.message };
  const fits = patternOf(pattern ?? "*");
  const files: SeenFile[] = [];
  for (const name of listed.names) {
    if (underWay.test(name) || !fits.test(name)) continue;
    const path = join(folder, name);
    const status = await lstat(path).catch(() => undefined);
    if (status?.isFile() !== true) continue;
    files.push({ name, path, bytes: status.size, modified: status.mtimeMs });
  }
  return { files };
}

function patternOf(pattern: string): RegExp {
  const parts = [...pattern].map((letter) =>
    letter === "*" ? ".*" : letter === "?" ? "." : RegExp.escape(letter),
  );
  return new RegExp(`^${parts.join("")}$`, "isu");
}

/** The SHA-256 of a file's bytes, or what a person can do about one that can't be read. */
export async function fileSha256(
  path: string,
): Promise<{ readonly sha256: string } | { readonly trouble: string }> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
    return { sha256: hash.digest("hex") };
  } catch (cause) {
    const trouble = unreadable(cause);
    if (trouble === undefined) throw new Error(`${path} could not be read`, { cause });
    return { trouble: `${path} ${trouble.remedy}` };
  }
}

/** Moves a file that is done with into a folder, under another name where its own is taken. Gives where it went. */
export async function moveAway(file: SeenFile, folder: string, mark: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const own = join(folder, file.name);
  const taken = await lstat(own).then(
    () => true,
    () => false,
  );
  const to = taken ? join(folder, `${mark}-${file.name}`) : own;
  try {
    await rename(file.path, to);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EXDEV")) throw cause;
    await copyFile(file.path, to);
    await rm(file.path);
  }
  return to;
}
