import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Account, closedFolder, giveAll, serverAccount } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError } from "./messages.ts";

/** Where everything of one embedded database lies, and whom its server runs as. */
export type Place = {
  readonly dataFolder: string;
  /** What a person sees: the cluster itself, or a link to it. */
  readonly entrance: string;
  /** The real folder of the cluster; it need not be there yet. */
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly log: string;
  /** Only where the server listens on loopback: the file with its password. */
  readonly password: string;
  /** Held by whoever is starting or stopping the server. */
  readonly turnLock: string;
  /** Held together by all who use the server. */
  readonly usersLock: string;
};

/** Where root keeps what the server's account cannot reach inside root's own folders. */
const reachableBase = "/var/lib/outturn";

/** Makes the data folder where it is missing and says where everything in it lies. */
export function findPlace(folder: string): Place {
  const dataFolder = makeDataFolder(resolve(folder));
  const entrance = join(dataFolder, "postgres");
  const account = serverAccount(dataFolder, entrance);
  if (closedFolder(dataFolder, account) === dataFolder) {
    chmodSync(dataFolder, (statSync(dataFolder).mode & 0o777) | 0o011);
  }
  return {
    dataFolder,
    entrance,
    cluster: clusterFolder(dataFolder, entrance, account),
    account,
    log: join(dataFolder, "postgres.log"),
    password: join(dataFolder, "postgres.password"),
    turnLock: join(dataFolder, "postgres-turn.lock"),
    usersLock: join(dataFolder, "postgres-users.lock"),
  };
}

/** Made by root inside a person's folder, it becomes that person's: sudo once does not lock them out of it. */
function makeDataFolder(folder: string): string {
  const root = process.getuid?.() === 0;
  const made = mkdirSync(folder, { recursive: true, mode: root ? 0o711 : 0o700 });
  if (root && made !== undefined) {
    const { uid, gid } = statSync(dirname(made));
    if (uid !== 0) giveAll(made, { uid, gid });
  }
  accessSync(folder, constants.W_OK | constants.X_OK);
  return realpathSync(folder);
}

function clusterFolder(dataFolder: string, entrance: string, account: Account | undefined): string {
  const found = lstatSync(entrance, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) {
    if (existsSync(entrance)) return realpathSync(entrance);
    throw new EmbeddedDatabaseError(
      `${entrance} points to the database in ${readlinkSync(entrance)}, which is gone: put that folder back, or remove the link to begin with an empty database.`,
    );
  }
  const closed = closedFolder(dataFolder, account);
  if (closed === undefined) return entrance;
  if (found) throw cannotPass(closed);
  return join(reachableBase, randomBytes(6).toString("hex"), "postgres");
}

function cannotPass(closed: string, cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `PostgreSQL will not run as root, and the user it runs as may not pass through ${closed}: run "chmod o+x ${closed}", or start Outturn as an ordinary user.`,
    { cause },
  );
}

/** The programs, copied once to where the server's account can reach them if it cannot where they are. */
export function reachable(binaries: Binaries, account: Account | undefined): Binaries {
  const closed = closedFolder(realpathSync(binaries.native), account);
  if (closed === undefined) return binaries;
  const copy = join(reachableBase, `postgresql-${binaries.version}`);
  const unfinished = `${copy}.${randomBytes(6).toString("hex")}`;
  try {
    if (!existsSync(copy)) {
      mkdirSync(unfinished, { recursive: true, mode: 0o755 });
      cpSync(binaries.native, unfinished, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (source) => !source.endsWith(".a"),
      });
      renameSync(unfinished, copy);
    }
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw cannotPass(closed, cause);
  }
  return { ...binaries, native: copy };
}
