import assert from "node:assert/strict";
import { it } from "node:test";
import type { Feed } from "../../../src/domain/feed/feed.ts";
import { loadsInEffect } from "../../../src/domain/feed/in-effect.ts";
import type { Grouping, Tally, TallyQuery } from "../../../src/domain/records/tally.ts";
import { loaded, madeColumn, madeFeed } from "../../made-records.ts";
import type { Kit } from "./kit.ts";

const sevenCalls = [
  "1,2019-04-01,Blue,1.10",
  "2,2019-04-01,Red,2.20",
  "3,2019-04-02,Blue,3.30",
  "4,2019-05-02,,4.40",
  "5,2019-05-31,Red,",
  "6,2019-06-01,Blue,-10",
  '7,2019-06-30,"Out of hours","1,000.01"',
];

const count: Tally = { tally: "count" };
const cost: Tally = { tally: "sum", column: "cost" };

export function tallyContract(kit: () => Kit): void {
  const calls = madeFeed("tallied-calls");

  const tally = async (feed: Feed, query: Partial<TallyQuery>) => {
    const { warehouse } = kit();
    const loads = loadsInEffect(await warehouse.loads(feed.feed));
    return warehouse.tally({ feed, loads, tallies: [count], by: [], ...query });
  };

  it("adds up every record where no group is asked for", async () => {
    const { warehouse, folder } = kit();
    await loaded(warehouse, folder, calls, sevenCalls);
    assert.deepEqual(await tally(calls, { tallies: [count, cost] }), [{ groups: [], sums: ["7", "100101"] }]);
  });

  it("groups by a column in the order of its values, blanks first", async () => {
    const by: readonly Grouping[] = [{ by: "column", column: "team" }];
    assert.deepEqual(await tally(calls, { tallies: [count, cost], by }), [
      { groups: [null], sums: ["1", "440"] },
      { groups: ["Blue"], sums: ["3", "-560"] },
      { groups: ["Out of hours"], sums: ["1", "100001"] },
      { groups: ["Red"], sums: ["2", "220"] },
    ]);
  });

  it("refuses more groups than were asked for at most, and says what to do", async () => {
    const by: readonly Grouping[] = [{ by: "column", column: "team" }];
    assert.equal((await tally(calls, { by, most: 4 })).length, 4);
    await assert.rejects(tally(calls, { by, most: 3 }), /more than 3 groups\. Choose a column with fewer/);
  });

  it("groups by day and by month", async () => {
    assert.deepEqual(
      (await tally(calls, { by: [{ by: "day" }] })).map(({ groups, sums }) => [...groups, ...sums]),
      [
        ["2019-04-01", "2"],
        ["2019-04-02", "1"],
        ["2019-05-02", "1"],
        ["2019-05-31", "1"],
        ["2019-06-01", "1"],
        ["2019-06-30", "1"],
      ],
    );
    assert.deepEqual(
      (await tally(calls, { by: [{ by: "month" }, { by: "column", column: "team" }] })).map(
        ({ groups, sums }) => [...groups, ...sums],
      ),
      [
        ["2019-04-01", "Blue", "2"],
        ["2019-04-01", "Red", "1"],
        ["2019-05-01", null, "1"],
        ["2019-05-01", "Red", "1"],
        ["2019-06-01", "Blue", "1"],
        ["2019-06-01", "Out of hours", "1"],
      ],
    );
  });

  it("counts the days asked for, both ends included", async () => {
    const days = { from: Temporal.PlainDate.from("2019-04-02"), to: Temporal.PlainDate.from("2019-05-31") };
    assert.deepEqual(await tally(calls, { days }), [{ groups: [], sums: ["3"] }]);
  });

  it("adds up only the records a tally is about", async () => {
    const where = { column: "team", in: ["Blue"] };
    const tallies: readonly Tally[] = [count, { ...count, where }, { ...cost, where }];
    assert.deepEqual(await tally(calls, { tallies }), [{ groups: [], sums: ["7", "3", "-560"] }]);
  });

  it("gives 0, never a blank, for the sum of nothing", async () => {
    const where = { column: "team", in: ["Green"] };
    assert.deepEqual(await tally(calls, { tallies: [count, cost], where }), [
      { groups: [], sums: ["0", "0"] },
    ]);
    assert.deepEqual(await tally(calls, { tallies: [count], where, by: [{ by: "day" }] }), []);
  });

  it("knows nothing of a feed without loads", async () => {
    assert.deepEqual(await tally(madeFeed("never-loaded"), {}), [{ groups: [], sums: ["0"] }]);
  });

  it("adds up exactly beyond what a floating number holds", async () => {
    const feed = madeFeed("large-sums", {
      columns: [
        madeColumn("day", "date"),
        madeColumn("pounds", "money"),
        madeColumn("tonnes", "decimal", { places: 3 }),
        madeColumn("number", "integer"),
      ],
    });
    const { warehouse, folder } = kit();
    await loaded(warehouse, folder, feed, [
      "2019-04-01,90071992547409.93,90071992547409.001,9007199254740993",
      "2019-04-01,0.01,0.1,1",
      "2019-04-01,-0.03,,1",
    ]);
    const sums = ["pounds", "tonnes", "number"].map((column): Tally => ({ tally: "sum", column }));
    assert.deepEqual(await tally(feed, { tallies: sums }), [
      { groups: [], sums: ["9007199254740991", "90071992547409.101", "9007199254740995"] },
    ]);
  });

  it("groups by every type of column in the form its cells are shown in", async () => {
    const feed = madeFeed("every-type", {
      columns: [
        madeColumn("at", "datetime"),
        madeColumn("cost", "money"),
        madeColumn("share", "decimal"),
        madeColumn("calls", "integer"),
        madeColumn("answered", "boolean"),
        madeColumn("due", "date"),
      ],
      time: "at",
    });
    const { warehouse, folder } = kit();
    await loaded(warehouse, folder, feed, ["2019-04-01 23:59:59,-0.05,1.5,12,yes,2019-04-30"]);
    const by = feed.columns.map(({ name: column }): Grouping => ({ by: "column", column }));
    assert.deepEqual(await tally(feed, { by: [...by, { by: "day" }, { by: "month" }] }), [
      {
        groups: [
          "2019-04-01T23:59:59",
          "-0.05",
          "1.50",
          "12",
          "yes",
          "2019-04-30",
          "2019-04-01",
          "2019-04-01",
        ],
        sums: ["1"],
      },
    ]);
  });

  it("reads earlier loads by the columns the feed has now", async () => {
    const { warehouse, folder } = kit();
    const before = madeFeed("growing", { columns: [madeColumn("day", "date")] });
    const now = madeFeed("growing", {
      columns: [madeColumn("day", "date"), madeColumn("channel", "text")],
    });
    await loaded(warehouse, folder, before, ["2019-04-01", "2019-04-02"]);
    await loaded(warehouse, folder, now, ["2019-04-03,web"]);
    assert.deepEqual(
      (await tally(now, { by: [{ by: "column", column: "channel" }] })).map(({ groups, sums }) => [
        ...groups,
        ...sums,
      ]),
      [
        [null, "2"],
        ["web", "1"],
      ],
    );
  });

  it("refuses a column the feed does not have, whatever it is called", async () => {
    const column = 'team" FROM x; DROP TABLE y; --';
    await assert.rejects(tally(calls, { by: [{ by: "column", column }] }), /has no column/);
    await assert.rejects(tally(calls, { tallies: [{ tally: "sum", column }] }), /has no column/);
    await assert.rejects(tally(calls, { tallies: [{ tally: "sum", column: "team" }] }), /can't be added up/);
  });
}
