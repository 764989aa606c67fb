import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { madeColumn, madeFeed } from "../../../test/made-records.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { type DuckEngine, startEngine } from "../duckdb/engine.ts";
import { plainSql } from "./plain-sql.ts";

const spill = await temporaryFolder();

const feed = madeFeed("visits", {
  columns: [
    madeColumn("day", "date"),
    madeColumn("ward", "text"),
    madeColumn("visits", "integer"),
    madeColumn("fee", "money"),
    madeColumn("rate", "decimal"),
    madeColumn("began", "datetime"),
    madeColumn("open", "boolean"),
  ],
  checks: [{ check: "range", column: "visits", most: "500", onFail: "warn" }],
});

const plain = ["2019-04-01", "Heaton", "12", "3.50", "1.25", "2019-04-01 09:30:00", "yes"];

describe("a file that is plain throughout", () => {
  let engine: DuckEngine;
  before(async () => {
    engine = await startEngine({ folders: [], files: [], spill });
  });
  after(() => engine.close());

  /** The row's cells as they were read; undefined where it has to be read in steps. */
  const read = async (change: Readonly<Record<number, string>> = {}, few = false) => {
    const cells = plain.map((cell, at) => `${duckDbDialect.text(change[at] ?? cell)} AS _r${at}`);
    const sql = `SELECT ${cells.join(", ")}, ${few} AS _few, FALSE AS _many, 2 AS _at FROM range(1)`;
    const rows = { sql, lines: { kind: "column" } } as const;
    try {
      const [row] = await engine.query(plainSql({ feed, spellings: new Map() }, "load", rows));
      return feed.columns.map(({ name }) => row?.(name));
    } catch (cause) {
      assert.match(String(cause), /to be read in steps/);
      return undefined;
    }
  };

  it("is read at once, days, pence and all", async () => {
    const known = ["2019-04-01", "Heaton", "12", "350", "1.25", "2019-04-01 09:30:00", "true"];
    assert.deepEqual(await read(), known);
    assert.deepEqual((await read({ 1: " Heaton\t" }))?.[1], "Heaton");
  });

  it("may have blanks where no value is needed", async () => {
    assert.deepEqual(await read({ 1: "", 2: "", 3: "", 4: "", 5: "", 6: "" }), [
      "2019-04-01",
      ...[null, null, null, null, null, null],
    ]);
  });

  for (const [words, change] of [
    ["a day written the British way", { 0: "01/04/2019" }],
    ["no day", { 0: "" }],
    ["a day that nobody can have meant", { 0: "0219-04-01" }],
    ["part of a call", { 2: "1.5" }],
    ["a number as a spreadsheet shortens it", { 2: "1e3" }],
    ["a number beyond its limits", { 2: "501" }],
    ["half a penny", { 3: "3.505" }],
    ["pounds with a sign", { 3: "£3.50" }],
    ["a decimal with a place too many", { 4: "1.255" }],
    ["a moment of another zone", { 5: "2019-04-01T09:30:00Z" }],
    ["neither yes nor no", { 6: "perhaps" }],
  ] as const) {
    it(`has no row with ${words}`, async () => {
      assert.equal(await read(change), undefined);
    });
  }

  it("has no row with cells missing", async () => {
    assert.equal(await read({}, true), undefined);
  });
});
