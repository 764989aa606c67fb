import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadsInEffect } from "../../domain/feed/in-effect.ts";
import type { Load } from "../../domain/feed/load.ts";
import { loadIdOf, momentAfter, replacedBy } from "../load-id.ts";
import { type StagedLoad, stageLoad } from "../staging/stage-load.ts";
import type { LoadOutcome, LoadRequest } from "../warehouse.ts";
import { startEngine } from "./engine.ts";
import { heldBeforeSql } from "./held-before.ts";
import { type HeldLoad, writtenHeldLoad } from "./held-load.ts";
import { type LoadFolders, loadFile, recordsFile } from "./load-folders.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { makeStagingFolder, sweepStaging } from "./staging-folder.ts";

/** Takes a file in: staged in a folder of its own, which becomes the load by one renaming. */
export async function keepLoad(
  root: string,
  folders: LoadFolders,
  request: LoadRequest,
): Promise<LoadOutcome> {
  const id = loadIdOf(request);
  const before = await folders.ofFeed(request.feed.feed);
  const held = before.find(({ load }) => load.id === id);
  if (held !== undefined) return { kind: "held", load: held.load };
  request.signal?.throwIfAborted();
  await sweepStaging(root, Date.now());
  const folder = await makeStagingFolder(root);
  try {
    const work = () => stageAndKeep({ root, folders, folder, id }, request);
    const { feed } = request;
    // A key can only be told to be there already where no other load of the feed comes in between.
    return feed.repeats === "rejected" && feed.key.length > 0
      ? await oneAtATime(join(root, ".staging"), feed.feed, request.signal, work)
      : await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Place = {
  readonly root: string;
  readonly folders: LoadFolders;
  readonly folder: string;
  readonly id: string;
};

async function stageAndKeep(place: Place, request: LoadRequest): Promise<LoadOutcome> {
  const { folders, folder, id } = place;
  const before = await folders.ofFeed(request.feed.feed);
  const again = before.find(({ load }) => load.id === id);
  if (again !== undefined) return { kind: "held", load: again.load };
  const staged = await stage(place, request, before);
  if (staged.stopped !== undefined) {
    const { checks, records, rejected } = staged;
    return { kind: "stopped", checks, records, rejected, examples: staged.stopped.examples };
  }
  request.progress?.({ step: "keeping" });
  const at = momentAfter(
    request.at,
    before.map((one) => one.load),
  );
  const load = loadOf({ ...request, at }, id, staged);
  const kept: Omit<HeldLoad, "path"> = {
    load,
    feed: request.feed,
    lines: staged.lines,
    keysDiffer: staged.keysDiffer,
    bytes: (await stat(staged.path)).size,
  };
  const folderOfLoad = join(folder, "load");
  await writeFile(join(folderOfLoad, loadFile), writtenHeldLoad(kept));
  await request.lastLook?.();
  request.signal?.throwIfAborted();
  if (await folders.keep(folderOfLoad, load)) return { kind: "loaded", load };
  const other = (await folders.ofFeed(load.feed)).find((one) => one.load.id === id);
  return { kind: "held", load: other?.load ?? load };
}

async function stage(
  { root, folder, id }: Place,
  request: LoadRequest,
  before: readonly HeldLoad[],
): Promise<StagedLoad> {
  const { feed, plain } = request;
  const engine = await startEngine({
    folders: [root],
    files: [plain.path],
    spill: join(folder, "spill"),
  });
  try {
    const inEffect = loadsInEffect(before.map(({ load }) => load));
    const rejects = feed.repeats === "rejected" && feed.key.length > 0 && inEffect.length > 0;
    return await stageLoad(request, {
      engine,
      path: join(folder, "load", recordsFile),
      loadId: id,
      before: inEffect.map(({ load }) => load),
      ...(rejects && {
        heldBefore: async (rows: string) => heldBeforeSql(request, rows, before),
      }),
    });
  } finally {
    engine.close();
  }
}

function loadOf(request: LoadRequest, id: string, staged: StagedLoad): Load {
  const { feed, definition, file, at, by, skipped } = request;
  const { records, rejected, days, checks } = staged;
  return {
    id,
    feed: feed.feed,
    definition,
    file,
    loadedAt: at,
    by,
    records,
    rejected,
    skipped,
    days,
    replaces: replacedBy(request, days),
    checks,
  };
}
