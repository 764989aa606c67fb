import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { give } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";
import { plainEnvironment, transportOf, unstartable } from "./cluster.ts";
import { type Answer, ask, type Connection } from "./database.ts";
import { EmbeddedDatabaseError, explainOutput } from "./messages.ts";
import type { Place } from "./place.ts";
import { clearMisleadingPidFile, runningPostmaster, stopPostmaster } from "./postmaster.ts";
import { type Listening, serverSettings } from "./settings.ts";
import { prepareSocketFolder } from "./socket-folder.ts";

const largestLogBytes = 1024 * 1024;
/** How long a server may recover from a crash before we stop waiting for it (it goes on by itself). */
const recoveryPatience = 120_000;

/** The running server's connection, or undefined when none runs or the one that does cannot be reached. */
export async function joinServer(place: Place): Promise<Connection | undefined> {
  const postmaster = runningPostmaster(place.cluster);
  if (!postmaster) return undefined;
  const connection = connectionTo(place, postmaster.socketFolder || "127.0.0.1", postmaster.port);
  const gone = () => runningPostmaster(place.cluster) === undefined;
  return (await waitUntilReady(place, connection, gone, 1000)) === "ready" ? connection : undefined;
}

/** What passes by itself: a crashed server's last sessions, a port taken meanwhile, a start that was itself killed. */
const passing =
  /pre-existing shared memory block|could not create any TCP\/IP sockets|lock file "[^"]*" already exists/;
const attempts = 20;

/**
 * Starts the server, apart from this process so that Ctrl-C does not reach it, and waits until it answers. One that a
 * killed Outturn was starting may come up meanwhile: that one is joined, or stopped if it cannot be reached.
 */
export async function startServer(place: Place, binaries: Binaries, durable: boolean): Promise<Connection> {
  for (let attempt = 1; ; attempt += 1) {
    await stopPostmaster(place.cluster);
    const result = await startOnce(place, binaries, durable);
    if (!("failure" in result)) return result;
    if (attempt === attempts || !(result.killed || passing.test(result.failure))) {
      throw explainOutput(result.failure, place.cluster, place.log);
    }
    await pause(250);
    const running = await joinServer(place);
    if (running) return running;
  }
}

async function startOnce(
  place: Place,
  binaries: Binaries,
  durable: boolean,
): Promise<Connection | { failure: string; killed: boolean }> {
  const listening = await whereToListen(place);
  writeSettings(place, serverSettings(listening, durable));
  clearMisleadingPidFile(place.cluster);
  const logged = trimLog(place.log);
  const exited = launch(place, binaries);
  const host = listening.kind === "socket" ? listening.folder : "127.0.0.1";
  const connection = connectionTo(place, host, listening.port);
  const outcome = await waitUntilReady(place, connection, () => exited.code !== undefined, 30_000);
  if (exited.error) throw unstartable(exited.error) ?? exited.error;
  if (outcome === "ready") return connection;
  return { failure: readFileSync(place.log).subarray(logged).toString("utf8"), killed: exited.killed };
}

async function whereToListen(place: Place): Promise<Listening> {
  if (transportOf(place) === "tcp") return { kind: "tcp", port: await freePort() };
  return { kind: "socket", folder: prepareSocketFolder(place.cluster, place.account), port: 5432 };
}

function freePort(): Promise<number> {
  return new Promise((done, refuse) => {
    const server = createServer();
    server.once("error", refuse);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The old file is taken away first: root must not write through a link another user could have put there. */
function writeSettings(place: Place, settings: string): void {
  const file = join(place.cluster, "postgresql.conf");
  rmSync(file, { force: true });
  writeFileSync(file, settings, { mode: 0o600, flag: "wx" });
  give(file, place.account);
}

/** Empties a log that has grown large; gives the length that is left. */
export function trimLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= largestLogBytes) return size;
  truncateSync(log, 0);
  return 0;
}

function openLog(place: Place): number {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = constants;
  const log = openSync(place.log, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
  give(place.log, place.account);
  return log;
}

type Exited = { code: number | undefined; killed: boolean; error: Error | undefined };

function launch(place: Place, binaries: Binaries): Exited {
  const exited: Exited = { code: undefined, killed: false, error: undefined };
  const log = openLog(place);
  const options = { ...place.account, cwd: dirname(place.cluster), env: plainEnvironment, detached: true };
  let child: ChildProcess;
  try {
    // On Windows only pg_ctl can shed an administrator's rights, which PostgreSQL refuses to have.
    const [name, args]: ["postgres" | "pg_ctl", string[]] =
      process.platform === "win32" ? ["pg_ctl", ["start", "--no-wait"]] : ["postgres", []];
    child = spawn(program(binaries, name), [...args, "-D", place.cluster], {
      ...options,
      stdio: ["ignore", log, log],
    });
  } finally {
    closeSync(log);
  }
  child.once("error", (error) => Object.assign(exited, { code: -1, error }));
  child.once("exit", (code, signal) => {
    exited.killed = signal !== null;
    if (process.platform !== "win32" || code !== 0) exited.code = code ?? -1;
  });
  child.unref();
  return exited;
}

function connectionTo(place: Place, host: string, port: number): Connection {
  const reach = { host, port, user: "outturn", database: "outturn" };
  if (transportOf(place) === "socket") return reach;
  return { ...reach, password: readFileSync(place.password, "utf8") };
}

async function waitUntilReady(
  place: Place,
  connection: Connection,
  gone: () => boolean,
  silencePatience: number,
): Promise<Answer | "gone"> {
  const began = performance.now();
  for (;;) {
    const status = runningPostmaster(place.cluster)?.status;
    const answer = status === "ready" ? await ask(connection) : status === undefined ? "absent" : "busy";
    if (answer === "ready") return answer;
    if (gone()) return "gone";
    const waited = performance.now() - began;
    if (answer === "absent" && waited > silencePatience) return answer;
    if (answer === "busy" && waited > recoveryPatience) {
      throw new EmbeddedDatabaseError(
        `PostgreSQL is still recovering the data in ${place.entrance} after a crash: leave it running and start Outturn again in a few minutes (its log is ${place.log}).`,
      );
    }
    await pause(5);
  }
}
