import { spawnSync } from "node:child_process";
import { lchownSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { EmbeddedDatabaseError } from "./messages.ts";

/** The system account PostgreSQL runs as when root starts Outturn; PostgreSQL itself refuses to be root. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * Whom PostgreSQL runs as: undefined for "whoever runs Outturn". For root: the owner of the cluster or of the data
 * folder, and `nobody` when those belong to root too. Throws when the cluster belongs to another person.
 */
export function serverAccount(dataFolder: string, cluster: string): Account | undefined {
  const me = process.getuid?.();
  if (me === undefined) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (me !== 0) {
    if (owner === undefined || owner.uid === me) return undefined;
    throw new EmbeddedDatabaseError(
      `The database in ${cluster} belongs to another user (number ${owner.uid}): run Outturn as that user, or make it yours (sudo chown -R "$(id -un)" '${dataFolder}' '${cluster}').`,
    );
  }
  const folder = statSync(dataFolder);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  if (folder.uid !== 0 && hasName(folder.uid)) return { uid: folder.uid, gid: folder.gid };
  return nobody();
}

/** initdb refuses a user that only has a number, as the owner of a mounted folder may. */
function hasName(uid: number): boolean {
  return spawnSync("id", ["-un", String(uid)]).status === 0;
}

function nobody(): Account {
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  const number = (text: string | undefined) => (text === undefined ? 65534 : Number(text) >>> 0);
  return { uid: number(line?.[1]), gid: number(line?.[2]) };
}

/** Gives a file or folder (a link itself) to the account; nothing to do where PostgreSQL runs as ourselves. */
export function give(path: string, account: Account | undefined): void {
  if (!account) return;
  try {
    lchownSync(path, account.uid, account.gid);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL will not run as root, and ${path} cannot be given to another user here: start Outturn as an ordinary user.`,
      { cause },
    );
  }
}

/** Gives a folder and all in it to the account, links themselves rather than what they point at. */
export function giveAll(path: string, account: Account): void {
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveAll(join(path, name), account);
}

/** The outermost folder on the way to `path` (itself included) that the account may not pass through, if any. */
export function closedFolder(path: string, account: Account | undefined): string | undefined {
  if (!account) return undefined;
  const above = dirname(path) === path ? undefined : closedFolder(dirname(path), account);
  if (above !== undefined) return above;
  const { uid, gid, mode } = statSync(path);
  const mask = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return mode & mask ? undefined : path;
}
