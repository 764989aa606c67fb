import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";

/** Does the work while no other process or request does any under the same name. */
export async function oneAtATime<Value>(
  folder: string,
  name: string,
  signal: AbortSignal | undefined,
  work: () => Promise<Value>,
): Promise<Value> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  let held = hold(file);
  while (held === undefined) {
    await wait(20 + Math.random() * 40, undefined, { signal });
    held = hold(file);
  }
  try {
    return await work();
  } finally {
    held.release();
  }
}

export type Held = { release(): void };

const locked = 5;

/**
 * Holds a file alone; undefined where another does. An empty SQLite file that is never written, only locked: the system
 * frees it however its holder dies, so that nothing stale is left to be told from what is in use.
 */
export function hold(file: string): Held | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch (cause) {
    database.close();
    if (cause instanceof Error && "errcode" in cause && cause.errcode === locked) return undefined;
    throw cause;
  }
}
