import assert from "node:assert/strict";
import { it } from "node:test";
import type { Feed } from "../../../src/domain/feed/feed.ts";
import { loadsInEffect } from "../../../src/domain/feed/in-effect.ts";
import type { RecordsMeant } from "../../../src/domain/records/tally.ts";
import { loaded, madeColumn, madeFeed, madeRequest } from "../../made-records.ts";
import type { Kit } from "./kit.ts";

const columns = [
  madeColumn("case_no", "text"),
  madeColumn("day", "date"),
  madeColumn("person", "text"),
  madeColumn("state", "text"),
];

export function repeatContract(kit: () => Kit): void {
  const states = async (feed: Feed, over: Partial<RecordsMeant> = {}) => {
    const { warehouse } = kit();
    const loads = loadsInEffect(await warehouse.loads(feed.feed));
    const page = await warehouse.records({ feed, loads, ...over }, ["case_no", "state"], 0, 50);
    assert.equal(page.total, page.records.length);
    return page.records.map(({ cells }) => `${cells["case_no"]} ${cells["state"]}`).join(", ");
  };

  it("counts the newest record of a key alone, before days and conditions are looked at", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("newest-counts", { columns, key: ["case_no"] });
    await loaded(warehouse, folder, feed, [
      "A,2019-04-01,p,open",
      "B,2019-04-02,p,open",
      "B,2019-04-02,p,held",
    ]);
    assert.equal(await states(feed), "A open, B held");
    await loaded(warehouse, folder, feed, ["A,2019-05-01,p,closed", "C,2019-05-02,q,open"]);
    assert.equal(await states(feed), "B held, A closed, C open");
    const april = { from: Temporal.PlainDate.from("2019-04-01"), to: Temporal.PlainDate.from("2019-04-30") };
    assert.equal(await states(feed, { days: april }), "B held");
    assert.equal(await states(feed, { where: { column: "state", in: ["open"] } }), "C open");
  });

  it("counts once, of what days and conditions leave, records that agree in the columns asked for", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("once-per", { columns });
    await loaded(warehouse, folder, feed, [
      "A,2019-04-01,p,one",
      "B,2019-04-02,p,two",
      "C,2019-04-03,,three",
      "D,2019-04-03,,four",
    ]);
    await loaded(warehouse, folder, feed, ["E,2019-04-02,q,five", "F,2019-05-02,p,six"]);
    assert.equal(await states(feed, { oncePer: ["person"] }), "E five, C three, D four, F six");
    const april = { from: Temporal.PlainDate.from("2019-04-01"), to: Temporal.PlainDate.from("2019-04-30") };
    assert.equal(await states(feed, { oncePer: ["person"], days: april }), "B two, E five, C three, D four");
    const where = { column: "state", notIn: ["two"] };
    assert.equal(
      await states(feed, { oncePer: ["person"], days: april, where }),
      "A one, E five, C three, D four",
    );
    // The newest of p is F, in May, so that April has none of p's.
    assert.equal(
      await states(feed, { oncePer: ["person"], ofThese: { days: april } }),
      "E five, C three, D four",
    );
    const late = { days: april, where: { column: "state", in: ["five", "six"] } };
    assert.equal(await states(feed, { oncePer: ["person"], ofThese: late }), "E five");
  });

  it("rejects a record whose key an earlier load has, and names the load and line", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("rejects-repeats", { columns, key: ["case_no"], repeats: "rejected" });
    const first = await loaded(warehouse, folder, feed, ["A,2019-04-01,p,open", "B,2019-04-02,p,open"]);
    const second = await loaded(warehouse, folder, feed, ["C,2019-04-03,p,open", "B,2019-04-03,q,again"]);
    assert.deepEqual([second.records, second.rejected], [1, 1]);
    const [rejected] = await warehouse.rejected(second, 0, 5);
    assert.equal(rejected?.line, 3);
    assert.deepEqual(rejected?.cells, { case_no: "B", day: "2019-04-03", person: "q", state: "again" });
    assert.match(
      rejected?.problems[0]?.message ?? "",
      new RegExp(`The load ${first.id} has this call already, on line 3`),
    );
    assert.equal(await states(feed), "A open, B open, C open");
  });

  it("takes a key again on days that the load replaces", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("replaces-repeats", { columns, key: ["case_no"], repeats: "rejected" });
    await loaded(warehouse, folder, feed, ["A,2019-04-01,p,open", "B,2019-04-02,p,open"]);
    const day = Temporal.PlainDate.from("2019-04-02");
    const request = await madeRequest(folder, feed, ["B,2019-04-02,p,mended", "A,2019-04-02,p,mended"], {
      replaces: { from: day, to: day },
    });
    const outcome = await warehouse.load(request);
    assert.equal(outcome.kind === "loaded" ? `${outcome.load.records} ${outcome.load.rejected}` : "", "1 1");
    assert.equal(await states(feed), "A open, B mended");
  });
}
