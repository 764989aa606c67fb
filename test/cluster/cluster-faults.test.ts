import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import type { Feed } from "../../src/domain/feed/feed.ts";
import { loadsInEffect } from "../../src/domain/feed/in-effect.ts";
import { openClickHouse } from "../../src/warehouse/clickhouse/open-clickhouse.ts";
import type { LoadRequest, Warehouse } from "../../src/warehouse/warehouse.ts";
import { WarehouseTrouble } from "../../src/warehouse/warehouse-trouble.ts";
import { clusterAccount } from "../clickhouse-cluster.ts";
import { madeColumn, madeFeed, madeRequest } from "../made-records.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { clickHouseServers } from "./clickhouse-servers.ts";

const servers = await clickHouseServers();
const folder = await temporaryFolder();
const many = Array.from({ length: 5000 }, (_, at) => `${at + 1},2019-04-${10 + (at % 20)},Blue,${at % 7}`);

async function counted(warehouse: Warehouse, feed: Feed): Promise<string | undefined> {
  const loads = loadsInEffect(await warehouse.loads(feed.feed));
  const [row] = await warehouse.tally({ feed, loads, tallies: [{ tally: "count" }], by: [] });
  return row?.sums[0];
}

/** How many attempts have rows on a server, and how many rows, of a feed's records. */
async function kept(shard: number, url: string): Promise<readonly number[]> {
  const database = new URL(url).pathname.slice(1);
  const found = await servers.ask(
    shard,
    `SELECT uniq(partition), sum(rows) FROM system.parts WHERE active AND database = '${database}' AND table LIKE 'local\\_records%'`,
  );
  return found.split("\t").map(Number);
}

function plainly(words: RegExp) {
  return (cause: unknown) => {
    assert.ok(cause instanceof WarehouseTrouble, inspect(cause));
    assert.match(cause.message, words);
    const told = inspect(cause, { depth: 9 });
    assert.ok(!told.includes(clusterAccount.password) && !told.includes("wrong secret"), told);
    return true;
  };
}

/** An Outturn of its own that stops for ever just before its load would count. */
async function stuckLoad(url: string, dataFolder: string, request: LoadRequest): Promise<ChildProcess> {
  const opening = join(import.meta.dirname, "../../src/warehouse/clickhouse/open-clickhouse.ts");
  const script = `
    const { openClickHouse } = await import(${JSON.stringify(pathToFileURL(opening).href)});
    const { url, dataFolder, request } = JSON.parse(process.argv[1]);
    const warehouse = await openClickHouse({ url, dataFolder });
    await warehouse.load({
      ...request,
      at: Temporal.Instant.from(request.at),
      spellings: new Map(),
      lastLook: async () => {
        console.log("sent");
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      },
    });`;
  const told = JSON.stringify({ url, dataFolder, request });
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, told], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(createInterface({ input: child.stdout }), "line");
  return child;
}

describe("records on two shards", () => {
  it("are shared out between them, each on one", async () => {
    const url = await servers.cluster();
    const warehouse = await openClickHouse({ url, dataFolder: join(folder, "shared") });
    const feed = madeFeed("calls");
    await warehouse.load(await madeRequest(folder, feed, many));
    const [[, first = 0] = [], [, second = 0] = []] = [await kept(1, url), await kept(2, url)];
    assert.equal(first + second, 5000);
    assert.ok(Math.min(first, second) > 2000, `${first} and ${second}`);
    assert.equal(await counted(warehouse, feed), "5000");
    assert.deepEqual(await warehouse.engine(), { name: "ClickHouse", version: "18.16.1", shards: 2 });
    await warehouse.close();
  });

  it("are found whole by the other server of the cluster too", async () => {
    const url = await servers.cluster();
    const warehouse = await openClickHouse({ url, dataFolder: join(folder, "here") });
    const feed = madeFeed("calls");
    await warehouse.load(await madeRequest(folder, feed, many));
    const there = await openClickHouse({
      url: url.replace("127.0.0.2", "127.0.0.3"),
      dataFolder: join(folder, "there"),
    });
    assert.equal(await counted(there, feed), "5000");
    await warehouse.close();
    await there.close();
  });

  it("are those of one server where it becomes the first of a cluster", async () => {
    const url = await servers.alone();
    const alone = await openClickHouse({ url, dataFolder: join(folder, "alone") });
    const feed = madeFeed("calls");
    await alone.load(await madeRequest(folder, feed, many));
    assert.equal((await alone.engine()).shards, 1);
    assert.deepEqual([await kept(1, url), await counted(alone, feed)], [[1, 5000], "5000"]);
    await alone.close();
    const grown = await openClickHouse({
      url: `${url}?cluster=${clusterAccount.cluster}`,
      dataFolder: join(folder, "alone"),
    });
    await grown.load(await madeRequest(folder, feed, many.slice(0, 3000)));
    assert.equal(await counted(grown, feed), "8000");
    await grown.close();
  });

  it("may have columns named as nothing else in a statement is", async () => {
    const warehouse = await openClickHouse({
      url: await servers.cluster(),
      dataFolder: join(folder, "named"),
    });
    const feed = madeFeed("named", {
      columns: ["total", "g0", "day", "c0", "count"].map((name) =>
        madeColumn(name, name === "day" ? "date" : "integer"),
      ),
    });
    await warehouse.load(await madeRequest(folder, feed, ["1,2,2019-04-01,3,4", "5,6,2019-04-01,7,8"]));
    const loads = loadsInEffect(await warehouse.loads("named"));
    const where = { column: "total", from: 2 };
    const { records, total } = await warehouse.records({ feed, loads, where }, ["c0", "g0"], 0, 5);
    assert.deepEqual([records.map(({ cells }) => cells), total], [[{ c0: "7", g0: "6" }], 1]);
    const rows = await warehouse.tally({
      feed,
      loads,
      where,
      tallies: [{ tally: "count" }, { tally: "sum", column: "count" }],
      by: [{ by: "column", column: "g0" }],
    });
    assert.deepEqual(rows, [{ groups: ["6"], sums: ["1", "8"] }]);
    await warehouse.close();
  });
});

describe("a load that is broken off", () => {
  it("does not count where a shard is gone before all is sent, and is loaded once the shard is back", async () => {
    const url = await servers.cluster();
    const warehouse = await openClickHouse({ url, dataFolder: join(folder, "gone") });
    const feed = madeFeed("calls");
    await warehouse.load(await madeRequest(folder, feed, many));
    const more = await madeRequest(folder, feed, many.slice(0, 3000));
    const killed = Promise.withResolvers<void>();
    const progress: LoadRequest["progress"] = ({ step }) => {
      if (step === "keeping") servers.kill(2).then(killed.resolve, killed.reject);
    };
    await assert.rejects(warehouse.load({ ...more, progress }), plainly(/does not answer/));
    await killed.promise;
    await assert.rejects(warehouse.loads("calls"), plainly(/does not answer/));
    await servers.start(2);
    assert.equal(await counted(warehouse, feed), "5000");
    assert.equal((await warehouse.load(more)).kind, "loaded");
    assert.equal(await counted(warehouse, feed), "8000");
    const [[parts] = [], [, second = 0] = [], [, first = 0] = []] = [
      await kept(1, url),
      await kept(2, url),
      await kept(1, url),
    ];
    assert.deepEqual([parts, first + second], [2, 8000], "nothing is left of the load that failed");
    await warehouse.close();
  });

  it("does not count where Outturn is killed before its end, and leaves nothing when it is tried again", async () => {
    const url = await servers.cluster();
    const dataFolder = join(folder, "killed");
    const feed = madeFeed("calls");
    const request = await madeRequest(folder, feed, many);
    const child = await stuckLoad(url, dataFolder, request);
    const warehouse = await openClickHouse({ url, dataFolder });
    assert.deepEqual(await warehouse.loads(), []);
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    assert.equal((await kept(1, url))[0], 1, "what was sent is still there");
    assert.equal((await warehouse.load(request)).kind, "loaded");
    assert.equal(await counted(warehouse, feed), "5000");
    const [[parts, first = 0] = [], [, second = 0] = []] = [await kept(1, url), await kept(2, url)];
    assert.deepEqual([parts, first + second], [1, 5000]);
    await warehouse.close();
  });

  it("leaves alone what another Outturn is still sending", async () => {
    const url = await servers.cluster();
    const feed = madeFeed("calls");
    const request = await madeRequest(folder, feed, many);
    const child = await stuckLoad(url, join(folder, "one-office"), request);
    const warehouse = await openClickHouse({ url, dataFolder: join(folder, "another-office") });
    assert.equal((await warehouse.load(request)).kind, "loaded");
    assert.equal((await kept(1, url))[0], 2);
    assert.equal(await counted(warehouse, feed), "5000");
    child.kill("SIGKILL");
    await warehouse.close();
  });
});

describe("a server that can't be used", () => {
  const asked = async (url: string) => {
    const warehouse = await openClickHouse({ url, dataFolder: join(folder, "refused") });
    try {
      return await warehouse.loads();
    } finally {
      await warehouse.close();
    }
  };

  it("is told of in words that say what to do, and never with the password", async () => {
    const url = await servers.cluster();
    const wrong = url.replace(/:[^:]*@/, ":wrong%20secret@");
    await assert.rejects(asked(wrong), plainly(/does not let the account outturn in: check account and/));
    const elsewhere = url.replace(/\/outturn_\d+/, "/nowhere");
    await assert.rejects(asked(elsewhere), plainly(/has no database nowhere: make it on every server/));
    const strange = url.replace("cluster=both", "cluster=neither");
    await assert.rejects(asked(strange), plainly(/knows no cluster neither: name it in remote_servers/));
    const closed = url.replace(/:\d+\//, ":9/");
    await assert.rejects(asked(closed), plainly(/at 127\.0\.0\.2:9 does not answer: start it/));
    const nobody = url.replace("127.0.0.2", "nowhere.invalid");
    await assert.rejects(asked(nobody), plainly(/There is no machine called nowhere\.invalid/));
  });

  it("is looked for again once it is back", async () => {
    const url = await servers.cluster();
    const warehouse = await openClickHouse({ url, dataFolder: join(folder, "back") });
    await servers.kill(1);
    await assert.rejects(warehouse.loads(), plainly(/does not answer/));
    await servers.start(1);
    assert.deepEqual(await warehouse.loads(), []);
    await warehouse.close();
  });
});

describe("a definition that changed", () => {
  it("is refused where a column is kept as something else, and what it was stays readable", async () => {
    const warehouse = await openClickHouse({
      url: await servers.cluster(),
      dataFolder: join(folder, "changed"),
    });
    const before = madeFeed("calls");
    await warehouse.load(await madeRequest(folder, before, many));
    const after = {
      ...before,
      columns: before.columns.map((column) =>
        column.name === "team" ? madeColumn("team", "integer") : column,
      ),
    };
    const request = await madeRequest(folder, after, ["1,2019-05-01,3,4"]);
    await assert.rejects(warehouse.load(request), plainly(/team of records_calls is kept as String/));
    assert.equal(await counted(warehouse, before), "5000");
    await warehouse.close();
  });
});
