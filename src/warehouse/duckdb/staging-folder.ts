import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const name = /^(\d+)-(?:[0-9a-f]+|queries)$/;
const hour = 3_600_000;

/** A new folder to work in, named by this process. */
export async function makeStagingFolder(root: string): Promise<string> {
  const folder = join(root, ".staging", `${process.pid}-${randomBytes(6).toString("hex")}`);
  await mkdir(join(folder, "load"), { recursive: true });
  return folder;
}

/** Takes away what processes that are gone left behind over an hour ago. */
export async function sweepStaging(root: string, now: number): Promise<void> {
  const staging = join(root, ".staging");
  for (const entry of await readdir(staging).catch(() => [])) {
    const pid = Number(name.exec(entry)?.[1]);
    if (!Number.isInteger(pid) || isRunning(pid)) continue;
    const folder = join(staging, entry);
    const age = await stat(folder).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    );
    if (age > hour) await rm(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
