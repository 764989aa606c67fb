import { mkdir, open, readdir, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Load } from "../../domain/feed/load.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { type HeldLoad, readHeldLoad } from "./held-load.ts";

export const recordsFile = "rows.parquet";
export const loadFile = "load.json";

/** The loads of a warehouse's folder: a folder for each feed, and in it one for each load that counts. */
export type LoadFolders = {
  /** The loads of a feed, the oldest first. */
  ofFeed(feed: string): Promise<readonly HeldLoad[]>;
  feeds(): Promise<readonly string[]>;
  /** Makes a staged folder a load, at once and for good. False where the load is there already. */
  keep(staged: string, load: Load): Promise<boolean>;
};

/** A folder's time has steps of some milliseconds: what was read so soon after a change may miss another. */
const settledAfter = 2_000;

type Known = { readonly changed: bigint; readonly settled: boolean; readonly loads: readonly HeldLoad[] };

export function loadFolders(root: string): LoadFolders {
  const known = new Map<string, Known>();
  return {
    async ofFeed(feed) {
      const folder = join(root, feedFolder(feed));
      const changed = await changedAt(folder);
      if (changed === undefined) return [];
      const before = known.get(feed);
      if (before?.changed === changed && before.settled) return before.loads;
      const settled = Date.now() - Number(changed / 1_000_000n) > settledAfter;
      const loads = await readLoads(folder, before?.loads ?? []);
      known.set(feed, { changed, settled, loads });
      return loads;
    },
    feeds: () => feedsIn(root),
    keep: (staged, load) => keepLoad(staged, join(root, feedFolder(load.feed)), load.id),
  };
}

async function feedsIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(noneWhereMissing);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .toSorted();
}

function noneWhereMissing(cause: unknown): [] {
  if (isMissing(cause)) return [];
  throw cause;
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}

/** Only the key of a feed becomes the name of a folder. */
function feedFolder(feed: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(feed)) throw new Error(`“${feed}” is no key of a feed`);
  return feed;
}

async function changedAt(folder: string): Promise<bigint | undefined> {
  try {
    return (await stat(folder, { bigint: true })).mtimeNs;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

async function readLoads(folder: string, known: readonly HeldLoad[]): Promise<readonly HeldLoad[]> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{16}$/.test(name));
  const byId = new Map(known.map((one) => [one.load.id, one]));
  const loads = await Promise.all(names.map(async (id) => byId.get(id) ?? readOne(folder, id)));
  return loads.toSorted(
    (one, other) =>
      Temporal.Instant.compare(one.load.loadedAt, other.load.loadedAt) ||
      (one.load.id < other.load.id ? -1 : 1),
  );
}

async function readOne(folder: string, id: string): Promise<HeldLoad> {
  const path = join(folder, id, loadFile);
  try {
    const one = readHeldLoad(await readFile(path, "utf8"), join(folder, id, recordsFile));
    if (one.load.id !== id) throw new Error(`It tells of the load ${one.load.id}`);
    return one;
  } catch (cause) {
    throw new WarehouseTrouble(
      `The load ${id} can't be read: ${path} is damaged or missing. Put it back from a backup, or move the folder of the load away and load its file again.`,
      { cause },
    );
  }
}

async function keepLoad(staged: string, folder: string, id: string): Promise<boolean> {
  await flush(join(staged, recordsFile));
  await flush(join(staged, loadFile));
  await flush(staged);
  await mkdir(folder, { recursive: true });
  try {
    await rename(staged, join(folder, id));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && /^(ENOTEMPTY|EEXIST|EPERM)$/.test(String(cause.code))) {
      return false;
    }
    throw cause;
  }
  await flush(folder);
  await flush(dirname(folder));
  return true;
}

/** Sees a file or folder through to the disk, so that a power cut takes nothing that was acknowledged. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, "r").catch((cause: unknown) => {
    if (process.platform === "win32") return undefined; // Folders can't be opened there.
    throw cause;
  });
  try {
    await handle?.sync();
  } catch (cause) {
    if (process.platform !== "win32") throw cause;
  } finally {
    await handle?.close();
  }
}
