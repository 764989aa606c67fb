import { execFileSync } from "node:child_process";
import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findBinaries, program } from "./binaries.ts";

/** What a running PostgreSQL says of itself in postmaster.pid. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** Folder of its Unix socket; "" when it only listens on loopback. */
  readonly socketFolder: string;
  /** starting, ready or stopping. */
  readonly status: string;
};

/** The server the cluster's postmaster.pid tells of, or undefined when there is none or it is no longer alive. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const [pid, folder, , port, socketFolder, , , status] = readLines(join(cluster, "postmaster.pid"));
  const found = Number(pid);
  if (!Number.isSafeInteger(found) || found <= 0 || folder === undefined) return undefined;
  if (!isPostgresOf(found, cluster)) return undefined;
  return { pid: found, port: Number(port), socketFolder: socketFolder ?? "", status: status?.trim() ?? "" };
}

/**
 * Removes a pid file PostgreSQL would take for a running server's though it is none: an empty one, or one whose number
 * now belongs to another process. One whose process is gone is left: PostgreSQL learns from it what to wait for.
 */
export function clearMisleadingPidFile(cluster: string): void {
  const file = join(cluster, "postmaster.pid");
  const pid = Number(readLines(file)[0]);
  const misleading = !(pid > 0) || commandLine(pid) !== undefined;
  if (misleading && runningPostmaster(cluster) === undefined) rmSync(file, { force: true });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Whether the process is PostgreSQL and serves this cluster: a number alone may have been given to another process. */
function isPostgresOf(pid: number, cluster: string): boolean {
  const command = commandLine(pid);
  if (command === undefined || !command.includes("postgres")) return false;
  return process.platform === "win32" || command.includes(cluster) || command.includes(realpathSync(cluster));
}

function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    const [file, ...args] =
      process.platform === "win32"
        ? ["tasklist", "/nh", "/fi", `PID eq ${pid}`]
        : ["ps", "-ww", "-o", "command=", "-p", String(pid)];
    return execFileSync(file ?? "", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
}

/** How PostgreSQL is told to go: fast ends sessions and writes everything out; immediate leaves that to recovery. */
const signals = { fast: "SIGINT", immediate: "SIGQUIT" } as const;

/** Tells the server to stop, without waiting. */
export function tellToStop(cluster: string, postmaster: Postmaster, manner: keyof typeof signals): void {
  try {
    if (process.platform === "win32") {
      execFileSync(program(findBinaries(), "pg_ctl"), ["stop", "--no-wait", "-m", manner, "-D", cluster]);
    } else process.kill(postmaster.pid, signals[manner]);
  } catch {
    // It is gone already, which is what was wanted.
  }
}

/** Stops the server and waits until it is gone; one that does not go in `patience` ms is stopped at once. */
export async function stopPostmaster(cluster: string, patience = 60_000): Promise<void> {
  const postmaster = runningPostmaster(cluster);
  if (!postmaster) return;
  tellToStop(cluster, postmaster, "fast");
  const deadline = performance.now() + patience;
  while (isPostgresOf(postmaster.pid, cluster)) {
    if (performance.now() > deadline) tellToStop(cluster, postmaster, "immediate");
    await pause(5);
  }
}
