import assert from "node:assert/strict";
import { appendFile, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { madeFeed } from "../../test/made-feed.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import type { LoadedFeed } from "./load-feed.ts";
import { folderWatch, type WatchNews } from "./watch-folders.ts";

const root = await temporaryFolder();
const refused: LoadedFeed = { kind: "refused", issues: [{ field: "", message: "It can't be read." }] };

/** A watch over a folder of its own, that refuses every file and knows those whose bytes are held. */
async function watch(name: string, held = new Map<string, string>(), more: object = {}) {
  const path = join(root, name);
  await mkdir(path);
  const news: WatchNews[] = [];
  const look = folderWatch({
    load: async () => refused,
    heldAs: async (_, sha256) => held.get(sha256),
    tell: (one) => news.push(one),
  });
  const feed = madeFeed({ sources: [{ kind: "folder", path, ...more }] });
  return { path, news, feed, look: (by = feed) => look([by]) };
}

const kinds = (news: readonly WatchNews[]) => news.map(({ kind }) => kind);

describe("a watched folder", () => {
  it("leaves a file alone until it has stopped growing, and tells of a bad one once until it changes", async () => {
    const { path, news, look, feed } = await watch("growing");
    const file = join(path, "calls.csv");
    await writeFile(file, "a");
    assert.equal(await look(), 1);
    await appendFile(file, "b");
    assert.equal(await look(), 1);
    assert.deepEqual(news, []);
    assert.equal(await look(), 0);
    assert.deepEqual([await look(), kinds(news)], [0, ["taken"]]);
    await appendFile(file, "c");
    assert.equal(await look(), 1);
    assert.equal(await look(), 0);
    assert.deepEqual(kinds(news), ["taken", "taken"]);
    const changed = { ...feed, title: "Another version" };
    assert.equal(await look(changed), 0);
    assert.deepEqual(kinds(news), ["taken", "taken", "taken"], "a new definition may be able to read it");
  });

  it("passes over what is on its way, links, folders and other names", async () => {
    const { path, look } = await watch("others", new Map(), { pattern: "calls-*.csv" });
    for (const name of [
      "calls-1.csv.part",
      ".calls-1.csv",
      "calls.csv",
      "visits-1.csv",
      "calls-1.csv.filepart",
    ]) {
      await writeFile(join(path, name), "a");
    }
    await mkdir(join(path, "calls-2.csv"));
    await symlink("/etc/hostname", join(path, "calls-3.csv"));
    assert.equal(await look(), 0);
    await writeFile(join(path, "CALLS-4.CSV"), "a");
    assert.equal(await look(), 1);
  });

  it("knows a file that was taken in before by its bytes, and moves it only where the source says so", async () => {
    const sha256OfA = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
    const held = new Map([[sha256OfA, "0a1b2c3d4e5f6071"]]);
    const staying = await watch("staying", held);
    await writeFile(join(staying.path, "calls.csv"), "a");
    await staying.look();
    await staying.look();
    assert.deepEqual([staying.news, await readdir(staying.path)], [[], ["calls.csv"]]);
    const done = join(root, "done");
    const moving = await watch("moving", held, { moveTo: done });
    for (const _ of [1, 2]) {
      await writeFile(join(moving.path, "calls.csv"), "a");
      await moving.look();
      await moving.look();
    }
    assert.deepEqual(kinds(moving.news), ["moved", "moved"]);
    assert.deepEqual(
      [await readdir(moving.path), (await readdir(done)).sort()],
      [[], ["0a1b2c3d4e5f6071-calls.csv", "calls.csv"]],
    );
  });

  it("that is not there is told of once", async () => {
    const { news, feed } = await watch("there");
    const look = folderWatch({
      load: async () => refused,
      heldAs: async () => undefined,
      tell: (one) => news.push(one),
    });
    const gone = { ...feed, sources: [{ kind: "folder" as const, path: join(root, "nowhere") }] };
    await look([gone]);
    await look([gone]);
    assert.deepEqual(kinds(news), ["trouble"]);
    assert.match(news[0]?.kind === "trouble" ? news[0].message : "", /is not there/);
  });
});
