import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { loaded, madeColumn, madeFeed, madeRequest } from "../../../test/made-records.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import { loadsInEffect } from "../../domain/feed/in-effect.ts";
import type { Load } from "../../domain/feed/load.ts";
import type { Warehouse } from "../warehouse.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { duckDbDialect } from "./duckdb-dialect.ts";
import { startEngine } from "./engine.ts";
import { openDuckDb } from "./open-duckdb.ts";

const folder = await temporaryFolder();
const sound = madeFeed("sound");
const calls = madeFeed("calls");

async function count(warehouse: Warehouse, feed: Feed): Promise<string | undefined> {
  const loads = loadsInEffect(await warehouse.loads(feed.feed));
  const [row] = await warehouse.tally({ feed, loads, tallies: [{ tally: "count" }], by: [] });
  return row?.sums[0];
}

describe("a warehouse of files that are damaged", () => {
  const damages: Readonly<Record<string, (folderOfLoad: string) => Promise<void>>> = {
    "records cut off": (at) => truncate(join(at, "rows.parquet"), 100),
    "records overwritten": async (at) => {
      const path = join(at, "rows.parquet");
      const bytes = await readFile(path);
      await writeFile(path, bytes.fill(0x5a, 4, bytes.length - 8));
    },
    "records gone": (at) => rm(join(at, "rows.parquet")),
    "a description cut off": (at) => truncate(join(at, "load.json"), 60),
    "a description gone": (at) => rm(join(at, "load.json")),
  };
  for (const [damage, make] of Object.entries(damages)) {
    it(`names the load and what to do, and other feeds still answer: ${damage}`, async () => {
      const data = join(folder, damage.replaceAll(" ", "-"));
      await mkdir(data);
      const warehouse = await openDuckDb(data);
      await loaded(warehouse, data, sound, ["1,2019-04-01,Blue,1"]);
      const load = await loaded(warehouse, data, calls, ["1,2019-04-01,Blue,1"]);
      await warehouse.close();
      await make(join(data, "warehouse", calls.feed, load.id));
      const again = await openDuckDb(data);
      await assert.rejects(count(again, calls), (thrown) => {
        assert.ok(thrown instanceof WarehouseTrouble, String(thrown));
        assert.match(thrown.message, new RegExp(`${load.id}.*(backup).*load .* again`));
        return true;
      });
      assert.equal(await count(again, sound), "1");
      await again.close();
    });
  }
});

describe("a warehouse on a disk without space", () => {
  const small = join(folder, "small-disk");
  const mounted = mountSmallDisk(small);

  it("says so, keeps what it had, and takes the same file once there is space", {
    skip: mounted,
  }, async () => {
    const warehouse = await openDuckDb(small);
    try {
      await loaded(warehouse, folder, calls, ["1,2019-04-01,Blue,1"]);
      const filler = join(small, "filler");
      const request = await madeRequest(folder, calls, manyLines());
      await writeFile(filler, Buffer.alloc(8_250_000)).catch(() => {});
      await assert.rejects(warehouse.load(request), (thrown) => {
        assert.ok(thrown instanceof WarehouseTrouble, String(thrown));
        assert.match(thrown.message, /no space left on the disk.*Nothing was kept.*load it again/);
        return true;
      });
      assert.equal(await count(warehouse, calls), "1");
      await rm(filler);
      assert.equal((await warehouse.load(request)).kind, "loaded");
      assert.equal(await count(warehouse, calls), String(manyLines().length + 1));
    } finally {
      await warehouse.close();
      execFileSync("umount", [small]);
    }
  });
});

/** A disk of 8 MB at the folder. Gives the reason where this machine lets none be made. */
function mountSmallDisk(at: string): string | false {
  try {
    execFileSync("mkdir", ["-p", at]);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", at], { stdio: "ignore" });
    return false;
  } catch {
    return "this user may mount no file system to fill";
  }
}

function manyLines(): readonly string[] {
  return Array.from(
    { length: 60_000 },
    (_, at) => `${at + 10},2019-04-01,T${(at * 7919) % 100_003},${(at * 31) % 9973}`,
  );
}

describe("a warehouse of files", () => {
  it("takes away what dead processes left behind over an hour ago, and nothing else", async () => {
    const data = join(folder, "swept");
    const staging = join(data, "warehouse", ".staging");
    const longAgo = Date.now() / 1000 - 7200;
    for (const name of ["999999999-aaaa", "999999998-bbbb", `${process.ppid}-cccc`, "not-ours"]) {
      await mkdir(join(staging, name), { recursive: true });
      if (!name.endsWith("bbbb")) await utimes(join(staging, name), longAgo, longAgo);
    }
    const warehouse = await openDuckDb(data);
    await loaded(warehouse, folder, calls, ["1,2019-04-01,Blue,1"]);
    assert.deepEqual(
      (await readdir(staging)).toSorted(),
      ["999999998-bbbb", `${process.ppid}-cccc`, "not-ours"].toSorted(),
    );
    await warehouse.close();
  });

  it("shows loads that another process made at once", async () => {
    const [one, other] = [await openDuckDb(folder), await openDuckDb(folder)];
    const feed = madeFeed("two-processes");
    const made: Load[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const by = turn % 2 === 0 ? one : other;
      made.push(await loaded(by, folder, feed, [`${turn},2019-04-01,Blue,1`]));
      assert.deepEqual(await one.loads(feed.feed), made);
      assert.deepEqual(await other.loads(feed.feed), made);
    }
    await one.close();
    await other.close();
  });

  it("tells the line of a row that no engine could read", async () => {
    const warehouse = await openDuckDb(folder);
    const feed = madeFeed("broken-quotes", {
      columns: [madeColumn("day", "date"), madeColumn("words", "text")],
    });
    const request = await madeRequest(folder, feed, ["2019-04-01,fine", '2019-04-01,"opened']);
    await assert.rejects(warehouse.load(request), /Line 3 of calls\.csv has a quotation mark/);
    assert.deepEqual(await warehouse.loads(feed.feed), []);
    await warehouse.close();
  });
});

describe("the engine", () => {
  it("reaches no file but those it is given, and its settings stay", async () => {
    await writeFile(join(folder, "outside.csv"), "a\n1\n");
    const engine = await startEngine({
      folders: [join(folder, "swept")],
      files: [],
      spill: join(folder, "spill"),
    });
    await assert.rejects(engine.query("SELECT * FROM read_csv('/etc/passwd')"), /Permission/);
    await assert.rejects(
      engine.query(`SELECT * FROM read_csv(${duckDbDialect.text(join(folder, "outside.csv"))})`),
      /Permission/,
    );
    await assert.rejects(engine.query("SET enable_external_access = true"), /locked|Cannot/);
    await assert.rejects(engine.query("INSTALL httpfs"), /Permission|disabled/);
    engine.close();
  });

  it("gives up a question that takes too long, and answers the next", async () => {
    const engine = await startEngine({ folders: [], files: [], spill: join(folder, "spill") });
    const long = "SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE i * j % 7 = 3";
    await assert.rejects(engine.query(long, { milliseconds: 100 }), /could not be worked through within/);
    const [row] = await engine.query("SELECT 1 AS one");
    assert.equal(row?.("one"), "1");
    engine.close();
  });

  it("takes any text and any name as what it is", async () => {
    const engine = await startEngine({ folders: [], files: [], spill: join(folder, "spill") });
    const text = fc.string({ unit: "grapheme", maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            text,
            text.filter((one) => one !== "" && !one.includes("\0")),
          ),
        ),
        async (pairs) => {
          const cells = pairs.map(
            ([value, name], at) => `${duckDbDialect.text(value)} AS ${duckDbDialect.name(`${name}${at}`)}`,
          );
          const [row] = await engine.query(`SELECT ${["1 AS one", ...cells].join(", ")}`);
          for (const [at, [value, name]] of pairs.entries()) assert.equal(row?.(`${name}${at}`), value);
        },
      ),
      { numRuns: 50 },
    );
    engine.close();
  });
});
