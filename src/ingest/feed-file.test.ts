import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { definitionText, feedFile, readFeed } from "./feed-file.ts";

const visits = {
  feed: "library-visits",
  title: "Library visits",
  meaning: "One day's visits to one library.",
  owner: "Head of Libraries",
  system: "Door counters",
  columns: [
    { name: "day", type: "date", meaning: "The day that was counted." },
    { name: "library", type: "text", meaning: "Which library.", dimension: true, list: "libraries" },
    { name: "visits", type: "integer", meaning: "How many people came in.", required: true },
    { name: "fees", type: "money", meaning: "What they paid.", headings: ["Fees taken (£)"] },
  ],
  key: ["day", "library"],
  time: "day",
  checks: [
    { check: "range", column: "visits", least: 0, most: 5000 },
    { check: "codes", column: "library", onFail: "warn" },
    { check: "rejected", percent: 5, onFail: "stop" },
  ],
};

const written = (value: object) => JSON.stringify(value, null, 2);

function told(value: object | string): readonly string[] {
  const read = readFeed(typeof value === "string" ? value : written(value));
  assert.ok(!read.ok, "it was read");
  return read.issues.map(({ field, message }) => `${field}: ${message}`);
}

function readVisits(more: object = {}) {
  const read = readFeed(written({ ...visits, ...more }));
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

const withColumn = (at: number, more: object) => ({
  ...visits,
  columns: visits.columns.map((column, place) => (place === at ? { ...column, ...more } : column)),
});
const withCheck = (check: object) => ({ ...visits, checks: [check] });

describe("a feed's definition", () => {
  test("needs to say only what does not go without saying", () => {
    const feed = readVisits();
    assert.deepEqual(
      [feed.loads, feed.repeats, feed.record, feed.ignored, feed.sources],
      ["adds", "newest counts", { one: "record", many: "records" }, [], []],
    );
    assert.deepEqual(
      feed.columns.map(({ title, required, dimension, personal }) => [title, required, dimension, personal]),
      [
        ["Day", true, false, false],
        ["Library", true, true, false],
        ["Visits", true, false, false],
        ["Fees", false, false, false],
      ],
    );
    assert.deepEqual(feed.checks[0], {
      check: "range",
      column: "visits",
      least: "0",
      most: "5000",
      onFail: "reject",
    });
  });

  test("is the same version however its file is laid out, and what goes without saying counts for nothing", () => {
    const said = readVisits({
      loads: "adds",
      key: ["day", "library"],
      ignored: [],
      $schema: "feed.schema.json",
    });
    assert.deepEqual(definitionText(said), definitionText(readVisits()));
    assert.notEqual(
      definitionText(readVisits({ title: "Visits" })).sha256,
      definitionText(readVisits()).sha256,
    );
  });

  test("is read back from the text it is kept as", () => {
    const feed = readVisits({
      schedule: { every: "week", within: 3 },
      record: { one: "count", many: "counts" },
    });
    assert.deepEqual(readFeed(definitionText(feed).text), { ok: true, value: feed });
    const ended = readVisits({ ended: "2021-03-31", notice: "These are made up.", file: { separator: ";" } });
    assert.deepEqual([ended.ended?.toString(), ended.notice], ["2021-03-31", "These are made up."]);
    assert.deepEqual(readFeed(feedFile(ended)), { ok: true, value: ended });
    assert.match(told({ ...visits, ended: "March" }).join(), /ended: “ended” is “March”\. Give a day/);
  });

  test("tells of everything that is wrong at once, each with its place", () => {
    const { owner: _, ...rest } = withColumn(2, { type: "whole number" });
    assert.deepEqual(told({ ...rest, kee: ["day"], time: "dya" }), [
      "owner: “owner” is missing. Give words in quotation marks.",
      "columns.2.type: “type” is “whole number”. Give “text” or “integer” or “decimal” or “money” or “date” or “datetime” or “boolean”.",
      "kee: “kee” is no name known here. “key” is.",
      "time: “dya” is none of the columns. “day” is.",
    ]);
  });

  test("says where a file stops being JSON", () => {
    assert.match(
      told('{\n  "feed": "calls",,\n}')[0] ?? "",
      /not JSON at line 2, character 19\. Put that right/,
    );
    assert.match(told("[]")[0] ?? "", /holds a list\. A definition is one object/);
    assert.match(told(" ")[0] ?? "", /is empty/);
  });

  test("may not group by what tells about a person, nor let a record be without its day or key", () => {
    assert.match(told(withColumn(1, { personal: true })).join(), /columns\.1\.dimension: .*about a person/);
    assert.match(told(withColumn(0, { required: false })).join(), /columns\.0\.required: .*the day a record/);
    assert.match(told(withColumn(1, { required: false })).join(), /columns\.1\.required: .*names a record/);
  });

  test("names columns that are there, each once and with headings of its own", () => {
    assert.match(told({ ...visits, key: ["day", "branch"] }).join(), /key\.1: “branch” is none/);
    assert.match(
      told(withColumn(1, { name: "day" })).join(),
      /columns\.1\.name: “day” is the name of column 0/,
    );
    assert.match(
      told(withColumn(1, { headings: ["fees"] })).join(),
      /columns\.3\.headings: The heading “fees”/,
    );
    assert.match(told({ ...visits, ignored: [" FEES "] }).join(), /ignored\.0: .*heading of “fees”/);
  });

  test("takes the time of a record from a date", () => {
    assert.match(
      told({ ...visits, time: "visits" }).join(),
      /time: “visits” is an integer\. Name the column/,
    );
  });

  test("holds checks against what the columns are", () => {
    const range = { check: "range", column: "visits" };
    assert.match(told(withCheck(range)).join(), /checks\.0\.least: Neither end is given/);
    assert.match(told(withCheck({ ...range, least: "many" })).join(), /“many” is no end for “visits”/);
    assert.match(told(withCheck({ ...range, least: 9, most: 5 })).join(), /“9” is more than “5”/);
    assert.match(
      told(withCheck({ ...range, column: "library", least: 1 })).join(),
      /is text, which has no order/,
    );
    assert.match(
      told(withCheck({ ...range, column: "day", least: "31/3/2019" })).join(),
      /such as 2019-04-01/,
    );
    assert.match(told(withCheck({ check: "codes", column: "visits" })).join(), /has no code list/);
    assert.match(
      told(withCheck({ check: "order", earlier: "day", later: "fees" })).join(),
      /“fees” is money\. Name/,
    );
    assert.match(told(withCheck({ check: "fresh" })).join(), /checks\.0\.days: “days” is missing/);
    assert.match(told(withCheck({ check: "sum" })).join(), /checks\.0\.check: .*Give range, allowed/);
  });

  test("fetches only what is safe to fetch, and holds no secret", () => {
    const from = (source: object) => told({ ...visits, sources: [source] }).join();
    const https = { kind: "https", url: "https://example.org/visits.csv" };
    assert.match(from({ ...https, url: "http://example.org/visits.csv" }), /begins with https/);
    assert.match(from({ ...https, url: "https://me:secret@example.org/" }), /holds a name or password/);
    assert.match(from({ ...https, tokenFrom: "s3cr3t-token" }), /name of a setting/);
    assert.ok(!from({ ...https, tokenFrom: "s3cr3t-token" }).includes("s3cr3t"));
    const sql = { kind: "postgresql", addressFrom: "VISITS_URL", query: "delete from visits" };
    assert.match(from(sql), /Give one SELECT/);
    assert.match(from({ ...sql, query: "select 1; select 2" }), /semicolon/);
    assert.equal(
      readVisits({ sources: [https, { ...sql, query: "select * from visits" }] }).sources.length,
      2,
    );
  });

  test("has at most 200 columns", () => {
    const many = Array.from({ length: 201 }, (_, at) => ({ name: `c${at}`, type: "text", meaning: "One." }));
    assert.match(
      told({ ...visits, columns: many }).join(),
      /columns: “columns” is a list\. At most 200 columns/,
    );
  });
});
