import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import type { ImportIssue } from "./import-issue.ts";
import { sizeWords } from "./limits.ts";

export type FileBytes = { readonly bytes: Buffer; readonly sha256: string };

/**
 * The whole of a file that is no larger than the limit, or what a person can put right about it. Its size is looked at
 * before and while it is read, so a file that is huge or grows is never taken in. Throws when the disk fails.
 */
export async function readFileBytes(
  path: string,
  name: string,
  limit: number,
): Promise<FileBytes | ImportIssue> {
  const refuse = (found: string, expected: string, message: string): ImportIssue => {
    return { file: name, found, expected, message };
  };
  const tooLarge = (bytes: number) => {
    const message = `${name} has ${sizeWords(bytes)}; Outturn reads files of up to ${sizeWords(limit)}. Split it.`;
    return refuse(sizeWords(bytes), `up to ${sizeWords(limit)}`, message);
  };
  try {
    const status = await stat(path);
    if (!status.isFile())
      return refuse("no file", "a file", `${name} is not a file. Give a file or a folder.`);
    if (status.size > limit) return tooLarge(status.size);
    const bytes = await readUpTo(path, limit, status.size);
    if (bytes.length > limit) return tooLarge(bytes.length);
    return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (cause) {
    const trouble = unreadable(cause);
    if (trouble === undefined) throw new Error(`${name} could not be read`, { cause });
    return refuse(trouble.found, "a file that can be read", `${name} ${trouble.remedy}`);
  }
}

async function readUpTo(path: string, limit: number, expected: number): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of handle.createReadStream({
      highWaterMark: Math.min(1 << 20, expected + 1),
      end: limit,
      autoClose: false,
    })) {
      chunks.push(chunk);
      length += chunk.length;
    }
    return Buffer.concat(chunks, length);
  } finally {
    await handle.close();
  }
}

/** What a person can do about a path that can't be opened; undefined for trouble nobody there can mend. */
export function unreadable(cause: unknown): { readonly found: string; readonly remedy: string } | undefined {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return { found: "nothing", remedy: "is not there. Check its name and folder." };
  }
  if (code === "EACCES" || code === "EPERM") {
    return { found: "no permission", remedy: "may not be read by you. Change its permissions." };
  }
  if (code === "ELOOP") return { found: "a link to itself", remedy: "is a link that leads to itself." };
  return undefined;
}
