import { statfsSync } from "node:fs";

/** The embedded database could not be used; the message is one line that says what to do. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = "EmbeddedDatabaseError";
}

const elsewhere = "or set DATABASE_URL to a PostgreSQL server";

/** Room PostgreSQL needs before it can work at all: an empty cluster and its first log segments. */
export const roomNeededBytes = 80 * 1024 * 1024;

export function fullDisk(folder: string, cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `The disk that holds ${folder} is full (${Math.floor(freeBytes(folder) / 1024 / 1024)} MB free): make room on it and start again. Nothing saved has been lost.`,
    { cause },
  );
}

/** Bytes an ordinary user may still write where `folder` lies. */
export function freeBytes(folder: string): number {
  const disk = statfsSync(folder);
  return disk.bavail * disk.bsize;
}

/** Says in one line why a file or folder could not be used; errors it does not know are given back as they are. */
export function explainFileError(cause: unknown, folder: string): unknown {
  if (!(cause instanceof Error) || !("code" in cause)) return cause;
  const at = "path" in cause && typeof cause.path === "string" ? cause.path : folder;
  switch (cause.code) {
    case "EACCES":
    case "EPERM":
      return noWritePermission(at, cause);
    case "EROFS":
      return new EmbeddedDatabaseError(
        `Outturn keeps its data in ${folder}, which is on a read-only disk: name another folder with --data, ${elsewhere}.`,
        { cause },
      );
    case "ENOSPC":
    case "EDQUOT":
      return fullDisk(folder, cause);
    case "ENOTDIR":
    case "EEXIST":
      return new EmbeddedDatabaseError(
        `Outturn needs a folder at ${folder}, but a file is in the way: move the file, or name another folder with --data.`,
        { cause },
      );
    default:
      return cause;
  }
}

export function noWritePermission(path: string, cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `Outturn may not write in ${path}: make it yours (sudo chown -R "$(id -un)" '${path}'), or name another folder with --data.`,
    { cause },
  );
}

/** What a line of PostgreSQL's own output means to the person who started Outturn; the first that matches is told. */
const meanings: readonly (readonly [RegExp, (match: string, folder: string) => string])[] = [
  [
    /error while loading shared libraries: ([^:\s]+)|Library not loaded: (\S+)/,
    (library) =>
      `PostgreSQL needs the shared library ${library}, which this machine lacks: reinstall Outturn's packages (npm ci), install the system package that brings ${library}, ${elsewhere}.`,
  ],
  [
    /pre-existing shared memory block/,
    (_, folder) =>
      `Another PostgreSQL still has ${folder} open: stop it (look for "postgres" in the list of processes), then start again.`,
  ],
  [
    /(database files are incompatible with server|was initialized by PostgreSQL version \S+)/,
    (_, folder) =>
      `The data in ${folder} was made by another version of PostgreSQL: start it with the Outturn that made it.`,
  ],
  [
    /data directory "[^"]*" has (?:invalid permissions|wrong ownership)/,
    (_, folder) =>
      `PostgreSQL refuses ${folder} because others may read it and the disk it is on cannot say otherwise: name a folder on another disk with --data, ${elsewhere}.`,
  ],
  [
    /could not (?:access|create|open|read|write)[^\n]*Permission denied/,
    (_, folder) =>
      `PostgreSQL may not use every file in ${folder}: give them all to the owner of that folder (chown -R).`,
  ],
  [
    /could not look up effective user ID (\d+)/,
    (uid) =>
      `PostgreSQL needs the user Outturn runs as (number ${uid}) to have a name: add the line "outturn:x:${uid}:0::/:/bin/false" to /etc/passwd, ${elsewhere}.`,
  ],
  [
    /root execution of the PostgreSQL|cannot be run as root/i,
    () =>
      `PostgreSQL will not run as root and no other user could be taken: start Outturn as an ordinary user.`,
  ],
];

/** Turns the output of a PostgreSQL program that failed into one line; `folder` is where the cluster lies. */
export function explainOutput(output: string, folder: string, log: string): EmbeddedDatabaseError {
  const cause = new Error(output.trim() || "PostgreSQL said nothing");
  const full = /No space left on device|Disk quota exceeded/.test(output);
  if (full || freeBytes(folder) < 1024 * 1024) return fullDisk(folder, cause);
  for (const [pattern, meaning] of meanings) {
    const match = pattern.exec(output);
    if (match) return new EmbeddedDatabaseError(meaning(match[1] ?? match[2] ?? match[0], folder), { cause });
  }
  const last = /(?:FATAL|PANIC|error|ERROR): +([^\n]+)/.exec(output)?.[1] ?? cause.message;
  return new EmbeddedDatabaseError(
    `PostgreSQL did not start: ${last.split("\n")[0]}. All it said is in ${log}.`,
    {
      cause,
    },
  );
}
