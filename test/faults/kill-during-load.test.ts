import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { loadsInEffect } from "../../src/domain/feed/in-effect.ts";
import { openDuckDb } from "../../src/warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../../src/warehouse/warehouse.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { bigFeed, bigRecords, bigRequest, writeBigFile } from "./big-request.ts";

const folder = await temporaryFolder();
const file = join(folder, "calls.csv");
const compileCache = join(tmpdir(), "outturn-test-compile-cache");

/** When to kill: so many milliseconds after the load begins, or once it says that it reached a step. */
const moments = [0, 40, 90, 150, 220, "checking", "keeping", 300, 400, "loaded"] as const;

describe("a load killed at any moment", () => {
  let warehouse: Warehouse;
  before(async () => {
    await writeBigFile(file);
    warehouse = await openDuckDb(folder);
    assert.equal((await warehouse.load(bigRequest(file, 0))).kind, "loaded");
  });
  after(() => warehouse.close());

  it("is there wholly or not at all, leaves the rest readable, and works when asked for again", {
    timeout: 240_000,
  }, async () => {
    let wholly = 0;
    let notAtAll = 0;
    for (const [at, moment] of moments.entries()) {
      const round = at + 1;
      const said = await loadUntil(round, moment);
      const loads = await warehouse.loads(bigFeed.feed);
      const rounds = loads.map(({ definition }) => definition);
      const kept = rounds.includes(`definition ${round}`);
      if (said.includes("loaded")) assert.ok(kept, "what was said to be loaded is there");
      if (kept) wholly += 1;
      else notAtAll += 1;
      assert.deepEqual(await recordsOf(loads), loads.length * bigRecords);
      const again = await warehouse.load(bigRequest(file, round));
      assert.equal(again.kind, kept ? "held" : "loaded");
    }
    assert.ok(
      wholly > 0 && notAtAll > 0,
      `${wholly} wholly, ${notAtAll} not at all: the moments prove nothing`,
    );
    assert.equal(await recordsOf(await warehouse.loads(bigFeed.feed)), (moments.length + 1) * bigRecords);
  });

  async function recordsOf(loads: Awaited<ReturnType<Warehouse["loads"]>>): Promise<number> {
    const feed = { ...bigFeed, repeats: "rejected" as const };
    const query = { feed, loads: loadsInEffect(loads), tallies: [{ tally: "count" as const }], by: [] };
    return Number((await warehouse.tally(query))[0]?.sums[0]);
  }

  async function loadUntil(round: number, moment: (typeof moments)[number]): Promise<readonly string[]> {
    const script = join(import.meta.dirname, "load-until-killed.ts");
    const child = spawn(process.execPath, [script, folder, file], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    });
    const exited = once(child, "exit");
    const said: string[] = [];
    const lines = createInterface({ input: child.stdout });
    await once(lines, "line");
    const reached = new Promise<void>((resolve) => {
      lines.on("line", (line) => {
        said.push(line);
        if (line === moment) resolve();
      });
    });
    child.stdin.write(`${round}\n`);
    await (typeof moment === "number" ? wait(moment) : Promise.race([reached, exited]));
    child.kill("SIGKILL");
    await exited;
    return said;
  }
});
