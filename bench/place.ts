import { existsSync, rmSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const repository = join(import.meta.dirname, "..");
export const exampleFolder = join(repository, "examples/stockport");
/** An invented council whose measures have long runs of months, rules, parts and comparators. */
export const madeUpFolder = join(repository, "examples/made-up");
export const portfolioPage = "/portfolios/rcg/2021-22";

const inUse = new Set<string>();

/** Does some work in a temporary folder that is gone afterwards, whatever happens. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), "outturn-bench-"));
  inUse.add(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    inUse.delete(folder);
  }
}

/** Lets the database server's own account read and write in a folder. */
export async function openToServer(folder: string): Promise<void> {
  await chmod(folder, 0o777);
}

const longestStop = 3_000;
const pause = 100;

/** Removes the folders of work that will not end, until the servers that are told to stop write in them no more. */
export function removeFolders(): void {
  const still = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < longestStop && inUse.size > 0; waited += pause) {
    for (const folder of inUse) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    Atomics.wait(still, 0, 0, pause);
    if (![...inUse].some((folder) => existsSync(folder))) return;
  }
}
