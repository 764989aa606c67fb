import assert from "node:assert/strict";
import { it } from "node:test";
import { loadsInEffect } from "../../../src/domain/feed/in-effect.ts";
import { loaded, madeColumn, madeFeed } from "../../made-records.ts";
import type { Kit } from "./kit.ts";

export function recordContract(kit: () => Kit): void {
  const calls = madeFeed("shown-calls");

  it("shows records by day, load and line, a page at a time, with how many there are", async () => {
    const { warehouse, folder } = kit();
    const first = await loaded(warehouse, folder, calls, ["1,2019-04-03,Blue,1", "2,2019-04-01,Red,2"]);
    const second = await loaded(warehouse, folder, calls, ["3,2019-04-03,,3", "4,2019-04-02,Red,"]);
    const loads = loadsInEffect(await warehouse.loads(calls.feed));
    const page = (from: number, most: number) =>
      warehouse.records({ feed: calls, loads }, ["id", "team", "cost"], from, most);
    assert.deepEqual(await page(0, 3), {
      total: 4,
      records: [
        { load: first.id, line: 3, cells: { id: "2", team: "Red", cost: "2.00" } },
        { load: second.id, line: 3, cells: { id: "4", team: "Red", cost: "" } },
        { load: first.id, line: 2, cells: { id: "1", team: "Blue", cost: "1.00" } },
      ],
    });
    assert.deepEqual(await page(3, 3), {
      total: 4,
      records: [{ load: second.id, line: 2, cells: { id: "3", team: "", cost: "3.00" } }],
    });
    assert.deepEqual(await page(4, 3), { total: 4, records: [] });
  });

  it("finds one record by its line", async () => {
    const { warehouse } = kit();
    const [load] = await warehouse.loads(calls.feed);
    assert.ok(load);
    assert.deepEqual(await warehouse.record(load, calls, 3), {
      load: load.id,
      line: 3,
      cells: { id: "2", day: "2019-04-01", team: "Red", cost: "2.00" },
    });
    assert.equal(await warehouse.record(load, calls, 1), undefined);
    assert.equal(await warehouse.record(load, calls, 99), undefined);
  });

  it("keeps text as it stands but for blanks around it", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("texts", { columns: [madeColumn("day", "date"), madeColumn("words", "text")] });
    const texts = [
      "a, b",
      'say "no"',
      "two\nlines",
      "tab\there",
      "back\\slash",
      "\\N",
      "NULL",
      "£ é — 日本 🏛",
      "00123",
    ];
    const lines = texts.map((text) => `2019-04-01,"${text.replaceAll('"', '""')}"`);
    const load = await loaded(warehouse, folder, feed, [...lines, "2019-04-01,\u00a0 padded  "]);
    assert.equal(load.records, texts.length + 1);
    const loads = loadsInEffect(await warehouse.loads(feed.feed));
    const page = await warehouse.records({ feed, loads }, ["words"], 0, 50);
    assert.deepEqual(
      page.records.map(({ cells }) => cells["words"]),
      [...texts, "padded"],
    );
    for (const text of texts) {
      const where = { column: "words", in: [text] };
      assert.equal((await warehouse.records({ feed, loads, where }, ["words"], 0, 1)).total, 1, text);
    }
  });

  it("knows a row's line where the file tells it in a cell", async () => {
    const { warehouse, folder } = kit();
    const feed = madeFeed("lines-told", {
      columns: [madeColumn("day", "date"), madeColumn("calls", "integer")],
    });
    const told = madeFeed("lines-told", { columns: [...feed.columns, madeColumn("line", "integer")] });
    const { madeRequest } = await import("../../made-records.ts");
    const request = await madeRequest(folder, told, [
      "2019-04-01,5,7",
      "2019-04-02,six,11",
      "2019-04-03,7,12",
    ]);
    assert.equal(request.plain.form, "csv");
    if (request.plain.form !== "csv") return;
    const outcome = await warehouse.load({
      ...request,
      feed,
      plain: {
        ...request.plain,
        columns: request.plain.columns.slice(0, 2),
        lines: { kind: "cell", at: 2 },
      },
    });
    assert.equal(outcome.kind, "loaded");
    if (outcome.kind !== "loaded") return;
    assert.deepEqual(
      (await warehouse.rejected(outcome.load, 0, 5)).map(({ line }) => line),
      [11],
    );
    assert.deepEqual((await warehouse.record(outcome.load, feed, 12))?.cells, {
      day: "2019-04-03",
      calls: "7",
    });
  });
}
