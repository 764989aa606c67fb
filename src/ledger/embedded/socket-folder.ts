import { createHash } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, closedFolder, give } from "./account.ts";
import { EmbeddedDatabaseError } from "./messages.ts";

/** A Unix socket's whole path must fit in 104 bytes on macOS and the BSDs, 108 on Linux, closing zero included. */
const longestPath = 103;
const longestName = "/outturn-0123456789abcdef/.s.PGSQL.5432";

/**
 * Makes the private folder for the server's socket and clears what a crashed server left in it. It has the same path
 * for the same cluster always, so a pool made before a crash finds the server again after it.
 */
export function prepareSocketFolder(cluster: string, account: Account | undefined): string {
  const folder = socketFolder(cluster, account);
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const { uid } = lstatSync(folder);
  const mine = process.getuid?.();
  if (!lstatSync(folder).isDirectory() || (uid !== mine && uid !== account?.uid)) {
    throw new EmbeddedDatabaseError(
      `${folder} belongs to another user (number ${uid}): remove it, or set TMPDIR to a short private folder of your own.`,
    );
  }
  give(folder, account);
  chmodSync(folder, 0o700);
  rmSync(join(folder, ".s.PGSQL.5432"), { force: true });
  rmSync(join(folder, ".s.PGSQL.5432.lock"), { force: true });
  return folder;
}

/** Takes the folder away once its server has stopped. */
export function removeSocketFolder(cluster: string, account: Account | undefined): void {
  rmSync(socketFolder(cluster, account), { recursive: true, force: true });
}

function socketFolder(cluster: string, account: Account | undefined): string {
  const hash = createHash("sha256").update(cluster).digest("hex").slice(0, 16);
  return join(temporaryFolder(account), `outturn-${hash}`);
}

function temporaryFolder(account: Account | undefined): string {
  const usable = (folder: string) =>
    Buffer.byteLength(folder + longestName) <= longestPath &&
    existsSync(folder) &&
    !closedFolder(folder, account);
  return usable(tmpdir()) ? tmpdir() : "/tmp";
}
