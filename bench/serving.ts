import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { repository } from "./place.ts";

/** A process of its own that serves pages. */
export type Serving = {
  /** http://127.0.0.1:3000 */
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
};

const isWindows = process.platform === "win32";

/** What `npm start` runs, without npm, over a data folder. */
export async function serveData(dataFolder: string): Promise<Serving> {
  const { scripts } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
  const [, ...words] = String(scripts.start).split(" ");
  return startServing(process.execPath, [...words, "--port", "0", "--data", dataFolder]);
}

/** `npm start` as a person types it, but for the port and the data folder. */
export function npmStart(dataFolder: string): Promise<Serving> {
  return startServing("npm", ["start", "--silent", "--", "--port", "0", "--data", dataFolder]);
}

/** A bare server that answers every request with one file's bytes. */
export function serveFile(file: string, type: string): Promise<Serving> {
  return startServing(process.execPath, [join(import.meta.dirname, "bare-page.ts"), file, type]);
}

/** Starts a program that prints the address it serves at. Rejects where it ends before that. */
async function startServing(program: string, words: readonly string[]): Promise<Serving> {
  const { DATABASE_URL: _, NODE_OPTIONS: __, ...environment } = process.env;
  const child = spawn(program, words, {
    cwd: repository,
    env: environment,
    stdio: ["ignore", "pipe", "ignore"],
    detached: !isWindows,
    shell: isWindows,
  });
  const stopAtExit = () => signal(child);
  process.once("exit", stopAtExit);
  const address = await firstAddress(child);
  const stopNow = async () => {
    process.off("exit", stopAtExit);
    await stop(child);
  };
  return { address, pid: child.pid ?? 0, stop: stopNow };
}

async function firstAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("The server prints nothing.");
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port] = /http:\/\/localhost:(\d+)/.exec(line) ?? [];
    if (port !== undefined) {
      child.stdout.resume();
      return `http://127.0.0.1:${port}`;
    }
  }
  throw new Error(`The server ended before it said where it serves: ${child.spawnargs.join(" ")}`);
}

/** Asks the process and those it started to stop, and waits until all are gone. */
async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return;
  const exited = once(child, "exit");
  signal(child);
  await exited;
  while (!isWindows && isThere(-pid)) await wait(5);
}

function signal({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(isWindows ? pid : -pid, "SIGTERM");
}

function isThere(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}
