import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { give, giveAll } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";
import { EmbeddedDatabaseError, explainOutput, freeBytes, fullDisk, roomNeededBytes } from "./messages.ts";
import type { Place } from "./place.ts";

/** How the server is reached: a Unix socket, or loopback TCP with a password where there are no sockets. */
export type Transport = "socket" | "tcp";

/** The way a made cluster is reached; it is settled when the cluster is made. */
export function transportOf(place: Place): Transport {
  return existsSync(place.password) ? "tcp" : "socket";
}

const { PATH = "", SystemRoot } = process.env;
/** Environment of PostgreSQL's programs: nothing of the caller's PG... variables reaches them. */
export const plainEnvironment = { PATH, LC_ALL: "C", ...(SystemRoot ? { SystemRoot } : {}) };

/** Makes the cluster where there is none, and refuses one that these programs cannot read. */
export async function prepareCluster(
  place: Place,
  binaries: Binaries,
  transport: Transport,
  durable: boolean,
): Promise<void> {
  const version = join(place.cluster, "PG_VERSION");
  if (existsSync(version)) {
    refuseOtherMajor(place, readFileSync(version, "utf8").trim(), binaries.major);
    if (place.account && statSync(place.cluster).uid === 0) giveAll(place.cluster, place.account);
    return;
  }
  makeWay(place);
  await initialise(place, binaries, transport, durable);
}

function refuseOtherMajor(place: Place, found: string, ours: number): void {
  if (Number(found) === ours) return;
  const advice =
    Number(found) > ours
      ? "start it with the newer Outturn that made it"
      : "export it with the Outturn that made it (outturn export), move that folder away and import the export here";
  throw new EmbeddedDatabaseError(
    `The data in ${place.entrance} was made by PostgreSQL ${found} and this Outturn brings PostgreSQL ${ours}, which cannot read it: ${advice}.`,
  );
}

function makeWay(place: Place): void {
  if (!existsSync(place.cluster)) return;
  if (readdirSync(place.cluster).length > 0) {
    throw new EmbeddedDatabaseError(
      `${place.entrance} holds files that are not a PostgreSQL database: move them away, or name another folder with --data.`,
    );
  }
  rmdirSync(place.cluster);
}

/** The cluster is made under another name and takes its own only when whole, so a kill half-way leaves none. */
async function initialise(
  place: Place,
  binaries: Binaries,
  transport: Transport,
  durable: boolean,
): Promise<void> {
  const home = dirname(place.cluster);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  sweepUnfinished(home);
  if (freeBytes(home) < roomNeededBytes) throw fullDisk(home);
  const unfinished = join(home, `postgres.unfinished-${randomBytes(4).toString("hex")}`);
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    give(unfinished, place.account);
    rmSync(place.password, { force: true });
    await runInitdb(place, binaries, [
      `--pgdata=${unfinished}`,
      ...(transport === "tcp" ? passwordArguments(place) : ["--auth-local=trust", "--auth-host=reject"]),
      ...(durable ? [] : ["--no-sync"]),
    ]);
    renameSync(unfinished, place.cluster);
    if (place.cluster !== place.entrance) symlinkSync(place.cluster, place.entrance);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    throw cause;
  }
}

function sweepUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (!basename(name).startsWith("postgres.unfinished-")) continue;
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function passwordArguments(place: Place): string[] {
  writeFileSync(place.password, randomBytes(24).toString("hex"), { mode: 0o600, flag: "w" });
  give(place.password, place.account);
  return ["--auth-local=reject", "--auth-host=scram-sha-256", `--pwfile=${place.password}`];
}

function runInitdb(place: Place, binaries: Binaries, where: readonly string[]): Promise<void> {
  const how = [
    ...["--username=postgres", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin"],
    ...["--builtin-locale=C.UTF-8", "--data-checksums", "--no-instructions"],
  ];
  const options = { ...place.account, cwd: dirname(place.cluster), env: plainEnvironment };
  return new Promise((done, refuse) => {
    execFile(program(binaries, "initdb"), [...where, ...how], options, (error, output, complaint) => {
      if (!error) return done();
      refuse(unstartable(error) ?? explainOutput(complaint || output, dirname(place.cluster), place.log));
    });
  });
}

/** Why the system would not even begin to run a program; undefined when it did run. */
export function unstartable(error: Error & { code?: unknown }): EmbeddedDatabaseError | undefined {
  const path = "path" in error && typeof error.path === "string" ? error.path : "PostgreSQL";
  switch (error.code) {
    case "ENOENT":
      return new EmbeddedDatabaseError(
        `${path} cannot run on this system (it needs glibc, which Alpine lacks): set DATABASE_URL to a PostgreSQL server.`,
        { cause: error },
      );
    case "EACCES":
      return new EmbeddedDatabaseError(
        `The user PostgreSQL runs as may not run ${path}: run "chmod -R o+rX ${dirname(dirname(path))}" (and see that its disk is not mounted noexec).`,
        { cause: error },
      );
    case "EPERM":
    case "EINVAL":
      return new EmbeddedDatabaseError(
        "PostgreSQL will not run as root, and no other user can be taken here: start Outturn as an ordinary user.",
        { cause: error },
      );
    default:
      return undefined;
  }
}
