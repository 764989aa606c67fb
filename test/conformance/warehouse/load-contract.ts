import assert from "node:assert/strict";
import { it } from "node:test";
import type { Feed } from "../../../src/domain/feed/feed.ts";
import { loadsInEffect } from "../../../src/domain/feed/in-effect.ts";
import type { LoadOutcome, LoadStep } from "../../../src/warehouse/warehouse.ts";
import { loaded, madeColumn, madeFeed, madeRequest } from "../../made-records.ts";
import type { Kit } from "./kit.ts";

const aprilFirst = Temporal.PlainDate.from("2019-04-01");

export function loadContract(kit: () => Kit): void {
  const count = async (feed: Feed, known?: Temporal.Instant) => {
    const { warehouse } = kit();
    const loads = loadsInEffect(await warehouse.loads(feed.feed), known);
    const [row] = await warehouse.tally({ feed, loads, tallies: [{ tally: "count" }], by: [] });
    return Number(row?.sums[0]);
  };

  it("tells of a load what it took, from whom and for which days", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("told-loads");
    const request = await madeRequest(
      folder,
      feed,
      ["1,2019-04-30,Blue,1", "2,2019-04-02,Red,x", "3,2019-04-03,Red,"],
      {
        skipped: 4,
      },
    );
    const steps: LoadStep["step"][] = [];
    const outcome = await warehouse.load({ ...request, progress: ({ step }) => steps.push(step) });
    assert.equal(outcome.kind, "loaded");
    if (outcome.kind !== "loaded") return;
    const { checks, id, days, ...rest } = outcome.load;
    assert.match(id, /^[0-9a-f]{16}$/);
    assert.equal(`${days?.from} ${days?.to}`, "2019-04-03 2019-04-30");
    assert.deepEqual(rest, {
      feed: feed.feed,
      definition: request.definition,
      file: request.file,
      loadedAt: request.at,
      by: "a tester",
      records: 2,
      rejected: 1,
      skipped: 4,
      replaces: undefined,
    });
    assert.deepEqual(
      checks.map(({ check, outcome: came, failures }) => [check, came, failures]),
      [
        ["type", "failed", 1],
        ["required", "passed", 0],
      ],
    );
    assert.deepEqual([...new Set(steps)].slice(-2), ["checking", "keeping"]);
    assert.deepEqual(await warehouse.loads(feed.feed), [outcome.load]);
    assert.ok((await warehouse.loads()).some((load) => load.id === id));
  });

  it("keeps rejected rows as they stood, with what is wrong and what to do", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("rejects");
    const load = await loaded(warehouse, folder, feed, [
      "1,2019-04-01,Blue,1.00",
      "2,13/25/2019,Blue,1.00",
      "3,,Blue,twelve",
      "4,2019-04-01",
      "5,2019-04-01,Blue,1,extra",
    ]);
    assert.deepEqual([load.records, load.rejected], [1, 4]);
    const rejected = await warehouse.rejected(load, 0, 10);
    assert.deepEqual(
      rejected.map(({ line }) => line),
      [3, 4, 5, 6],
    );
    assert.deepEqual(rejected[0]?.cells, { id: "2", day: "13/25/2019", team: "Blue", cost: "1.00" });
    assert.deepEqual(
      rejected[1]?.problems.map(({ column, found }) => [column, found]),
      [
        ["day", ""],
        ["cost", "twelve"],
      ],
    );
    assert.match(rejected[1]?.problems[1]?.message ?? "", /“twelve” and must be an amount of pounds/);
    assert.match(rejected[2]?.problems[0]?.message ?? "", /fewer cells than the headings/);
    assert.match(rejected[3]?.problems[0]?.message ?? "", /more cells than the headings/);
    assert.deepEqual(await warehouse.rejected(load, 1, 2), rejected.slice(1, 3));
  });

  it("holds a file once: the same again by the same definition changes nothing", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("held-once");
    const lines = ["1,2019-04-01,Blue,1"];
    const load = await loaded(warehouse, folder, feed, lines);
    assert.deepEqual(await warehouse.load(await madeRequest(folder, feed, lines)), { kind: "held", load });
    assert.equal(await count(feed), 1);
    const other = await loaded(warehouse, folder, feed, lines, { definition: "another" });
    assert.notEqual(other.id, load.id);
  });

  it("replaces days, or everything, by later loads, and shows what was known before", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("replaced", {
      columns: [madeColumn("day", "date"), madeColumn("calls", "integer")],
    });
    const month = ["2019-04-01,1", "2019-04-02,1", "2019-04-03,1"];
    const first = await loaded(warehouse, folder, feed, month);
    const second = await loaded(warehouse, folder, feed, ["2019-04-02,10"], {
      replaces: { from: aprilFirst.add({ days: 1 }), to: aprilFirst.add({ days: 1 }) },
    });
    assert.equal(await count(feed), 3);
    const loads = loadsInEffect(await warehouse.loads(feed.feed));
    const sum = await warehouse.tally({ feed, loads, tallies: [{ tally: "sum", column: "calls" }], by: [] });
    assert.deepEqual(sum, [{ groups: [], sums: ["12"] }]);
    assert.equal(await count(feed, first.loadedAt), 3);
    assert.equal(second.replaces === "all" ? "" : second.replaces?.from.toString(), "2019-04-02");

    const days = { ...feed, loads: "replaces its days" as const };
    const third = await loaded(warehouse, folder, days, ["2019-04-01,5", "2019-04-02,5"], {
      definition: "3",
    });
    assert.equal(
      third.replaces === "all" ? "" : `${third.replaces?.from} ${third.replaces?.to}`,
      "2019-04-01 2019-04-02",
    );
    assert.equal(await count(feed), 3);
    await loaded(warehouse, folder, { ...feed, loads: "replaces everything" }, ["2019-04-09,5"], {
      definition: "4",
    });
    assert.equal(await count(feed), 1);
    assert.equal(await count(feed, third.loadedAt), 3);
  });

  it("takes nothing of a file a check stops, and all of it where it is told to even so", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("stopped", { checks: [{ check: "rejected", percent: 10, onFail: "stop" }] });
    const request = await madeRequest(folder, feed, ["1,2019-04-01,Blue,1", "2,2019-04-01,Blue,x"]);
    const outcome = await warehouse.load(request);
    assert.equal(outcome.kind, "stopped");
    if (outcome.kind !== "stopped") return;
    assert.deepEqual([outcome.records, outcome.rejected, outcome.examples.length], [1, 1, 1]);
    assert.match(outcome.checks.at(-1)?.message ?? "", /1 call of 2 rejected: more than 10%/);
    assert.deepEqual(await warehouse.loads(feed.feed), []);
    assert.equal((await warehouse.load({ ...request, evenSo: true })).kind, "loaded");
    assert.equal(await count(feed), 1);
  });

  it("takes no file of which no record could be taken, even where it is told to", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("nothing-left");
    for (const lines of [[], ["1,never,Blue,1"]]) {
      const outcome = await warehouse.load(await madeRequest(folder, feed, lines, { evenSo: true }));
      assert.equal(outcome.kind, "stopped");
    }
    assert.deepEqual(await warehouse.loads(feed.feed), []);
  });

  it("makes every check that a feed names", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("checked", {
      columns: [
        madeColumn("id", "integer"),
        madeColumn("day", "date"),
        madeColumn("team", "text", { required: true }),
        madeColumn("ward", "text", { list: "wards" }),
        madeColumn("cost", "money"),
        madeColumn("closed", "date"),
      ],
      checks: [
        { check: "range", column: "cost", least: "0", most: "100.50", onFail: "reject" },
        { check: "range", column: "day", least: "2019-04-01", onFail: "warn" },
        { check: "allowed", column: "team", values: ["Blue", "Red"], onFail: "reject" },
        { check: "codes", column: "ward", onFail: "reject" },
        { check: "order", earlier: "day", later: "closed", onFail: "reject" },
        { check: "unique", columns: ["id"], onFail: "reject" },
        { check: "fresh", days: 30, onFail: "warn" },
        { check: "volume", percent: 50, onFail: "warn" },
      ],
    });
    const over = { spellings: new Map([["wards", new Set(["town centre", "north"])]]) };
    const load = await loaded(
      warehouse,
      folder,
      feed,
      [
        "1,2019-04-01,Blue,North,100.50,2019-04-01",
        "2,2019-03-31,Red,TOWN  Centre,,",
        "3,2019-04-01,Blue,,100.51,",
        "4,2019-04-01,Green,,1,",
        "5,2019-04-01,Blue,South,1,",
        "6,2019-04-02,Blue,,1,2019-04-01",
        "1,2019-04-02,Blue,,1,",
        "7,2019-04-02,,,1,",
      ],
      over,
    );
    assert.deepEqual([load.records, load.rejected], [2, 6]);
    assert.deepEqual(
      load.checks.map(({ check, outcome, failures }) => `${check} ${outcome} ${failures}`),
      [
        "type passed 0",
        "required failed 1",
        "range failed 1",
        "range warned 1",
        "allowed failed 1",
        "codes failed 1",
        "order failed 1",
        "unique failed 1",
        "fresh warned 0",
        "volume passed 0",
      ],
    );
    const rejected = await warehouse.rejected(load, 0, 10);
    assert.deepEqual(
      rejected.map(({ line, problems }) => `${line} ${problems.map(({ column }) => column).join()}`),
      ["4 cost", "5 team", "6 ward", "7 day, closed", "8 id", "9 team"],
    );
    assert.match(rejected[4]?.problems[0]?.message ?? "", /already on line 2/);
    const later = await loaded(
      warehouse,
      folder,
      feed,
      ["9,2019-04-05,Blue,,,", "10,2019-04-05,Red,,,"],
      over,
    );
    assert.equal(later.checks.at(-1)?.outcome, "warned");
    assert.match(later.checks.at(-1)?.message ?? "", /2 calls a day, where 1 are usual/);
  });

  it("calls a load off where the last look says so, or where it is told to stop", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("called-off");
    const request = await madeRequest(folder, feed, ["1,2019-04-01,Blue,1"]);
    const changed = new Error("The file was changed while it was read");
    await assert.rejects(
      warehouse.load({ ...request, lastLook: () => Promise.reject(changed) }),
      (thrown) => thrown === changed,
    );
    await assert.rejects(warehouse.load({ ...request, signal: AbortSignal.abort() }), { name: "AbortError" });
    const stop = new AbortController();
    await assert.rejects(warehouse.load({ ...request, signal: stop.signal, progress: () => stop.abort() }), {
      name: "AbortError",
    });
    assert.deepEqual(await warehouse.loads(feed.feed), []);
    assert.equal((await warehouse.load(request)).kind, "loaded");
  });

  it("takes several files of a feed at once, and one that comes twice once", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("at-once");
    const requests = await Promise.all(
      [1, 2, 3, 3].map((id) => madeRequest(folder, feed, [`${id},2019-04-01,Blue,1`])),
    );
    const outcomes: readonly LoadOutcome[] = await Promise.all(
      requests.map((request) => warehouse.load(request)),
    );
    assert.deepEqual(outcomes.map(({ kind }) => kind).toSorted(), ["held", "loaded", "loaded", "loaded"]);
    assert.equal(await count(feed), 3);
  });

  it("answers many questions at once", async () => {
    const feed = madeFeed("at-once");
    assert.deepEqual(await Promise.all(Array.from({ length: 20 }, () => count(feed))), Array(20).fill(3));
  });
}
