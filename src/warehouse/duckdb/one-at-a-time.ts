import { mkdir, open, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const renewedEvery = 1_000;
/** A lock not renewed for so long was left behind by a process that is gone. */
const forgottenAfter = 15_000;

/** Does the work while no other process or request does any under the same name. */
export async function oneAtATime<Value>(
  folder: string,
  name: string,
  signal: AbortSignal | undefined,
  work: () => Promise<Value>,
): Promise<Value> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, `${name}.lock`);
  while (!(await taken(lock))) await wait(50, undefined, { signal });
  const renewing = setInterval(() => {
    const now = Date.now() / 1000;
    utimes(lock, now, now).catch(() => {});
  }, renewedEvery);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await rm(lock, { force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, "wx");
    await handle.close();
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > forgottenAfter) await rm(lock, { force: true });
    return false;
  }
}
