import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Embedded, openEmbedded } from "./embedded.ts";
import { holdAlone } from "./locks.ts";
import { stopPostmaster } from "./postmaster.ts";

const prefix = "outturn-throwaway-";

/** A cluster of its own for one test file: fast, not durable, gone with its folder when closed. */
export async function openThrowaway(): Promise<Embedded & { readonly dataFolder: string }> {
  await sweepAbandoned();
  const dataFolder = mkdtempSync(join(tmpdir(), prefix));
  const embedded = await openEmbedded({ dataFolder, durable: false });
  return {
    ...embedded,
    dataFolder,
    close: async () => {
      await embedded.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Clears what test runs that were killed have left: folders older than a minute that no process holds. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const { uid, mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { uid: -1, mtimeMs: Date.now() };
    if (uid !== process.getuid?.() || Date.now() - mtimeMs < 60_000) continue;
    await sweep(folder).catch(() => {}); // Another test run may be sweeping it too.
  }
}

async function sweep(folder: string): Promise<void> {
  const alone = holdAlone(join(folder, "postgres-users.lock"));
  if (!alone) return;
  await stopPostmaster(join(folder, "postgres"), 0);
  rmSync(folder, { recursive: true, force: true });
  alone.release();
}
