import { findBinaries } from "./binaries.ts";
import { prepareCluster, type Transport } from "./cluster.ts";
import type { Connection } from "./database.ts";
import { type Held, holdAlone, holdShared, waitToHoldAlone } from "./locks.ts";
import { explainFileError } from "./messages.ts";
import { findPlace, type Place, reachable } from "./place.ts";
import { runningPostmaster, stopPostmaster, tellToStop } from "./postmaster.ts";
import { joinServer, startServer, trimLog } from "./server.ts";
import { removeSocketFolder } from "./socket-folder.ts";

export type EmbeddedOptions = {
  /** Made where it is missing; the cluster goes in `postgres` inside it. */
  readonly dataFolder: string;
  /** false lets a crash of the machine (not of a process) lose the cluster: for tests only. */
  readonly durable?: boolean;
  /** Taken when the cluster is made; "socket" but on Windows. */
  readonly transport?: Transport;
};

/** A PostgreSQL server of our own, in use by this process until it closes. */
export type Embedded = {
  /** Ready to be given to a `pg` Pool; it stays the same over restarts of the server on a Unix socket. */
  readonly connection: Connection;
  /** Starts the server again if it has died; gives the connection to use from now on. */
  ensureRunning(): Promise<Connection>;
  /** Leaves the server; the last process to leave stops it. May be called twice. */
  close(): Promise<void>;
};

/**
 * Joins the PostgreSQL server of a data folder, making the cluster and starting the server where needed. Throws
 * EmbeddedDatabaseError, whose message is one line that says what to do, when the world does not allow it.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return explained(options.dataFolder, async () => {
    const place = findPlace(options.dataFolder);
    const users: { lease: Held | undefined } = { lease: undefined };
    const connection = await inTurn(place, async () => {
      users.lease = holdShared(place.usersLock, place.account);
      try {
        return await serve(place, options);
      } catch (cause) {
        await leave(place, users.lease);
        throw cause;
      }
    });
    const leaveAtExit = () => users.lease && leaveAtOnce(place, users.lease);
    process.once("exit", leaveAtExit);
    return {
      connection,
      ensureRunning: () => explained(place.dataFolder, () => inTurn(place, () => serve(place, options))),
      close: async () => {
        process.off("exit", leaveAtExit);
        const { lease } = users;
        users.lease = undefined;
        if (lease) await explained(place.dataFolder, () => inTurn(place, () => leave(place, lease)));
      },
    };
  });
}

async function explained<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw explainFileError(cause, folder);
  }
}

/** Starting, joining and leaving happen one at a time over all processes, so none sees another half done. */
async function inTurn<Value>(place: Place, work: () => Promise<Value>): Promise<Value> {
  const turn = await waitToHoldAlone(place.turnLock, place.account);
  try {
    return await work();
  } finally {
    turn.release();
  }
}

async function serve(place: Place, options: EmbeddedOptions): Promise<Connection> {
  const { durable = true, transport = process.platform === "win32" ? "tcp" : "socket" } = options;
  const running = await joinServer(place);
  if (running) {
    trimLog(place.log);
    return running;
  }
  const binaries = reachable(findBinaries(), place.account);
  await prepareCluster(place, binaries, transport, durable);
  return startServer(place, binaries, durable);
}

async function leave(place: Place, lease: Held): Promise<void> {
  lease.release();
  const alone = holdAlone(place.usersLock, place.account);
  if (!alone) return;
  try {
    await stopPostmaster(place.cluster);
    removeSocketFolder(place.cluster, place.account);
  } finally {
    alone.release();
  }
}

/** What can be done when the process ends without closing: the last one tells the server to stop and does not wait. */
function leaveAtOnce(place: Place, lease: Held): void {
  lease.release();
  const turn = holdAlone(place.turnLock, place.account);
  const alone = turn && holdAlone(place.usersLock, place.account);
  const postmaster = alone && runningPostmaster(place.cluster);
  if (postmaster) tellToStop(place.cluster, postmaster, "fast");
  if (alone) removeSocketFolder(place.cluster, place.account);
  alone?.release();
  turn?.release();
}
