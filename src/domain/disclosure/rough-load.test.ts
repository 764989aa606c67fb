import assert from "node:assert/strict";
import { test } from "node:test";
import type { Load } from "../feed/load.ts";
import { roughLoad, roughWords } from "./rough-load.ts";

const feed = { record: { one: "complaint", many: "complaints" } };
const load: Load = {
  ...{ id: "0123456789abcdef", feed: "complaints", definition: "d", by: "tester" },
  file: { name: "may.csv", sha256: "s", bytes: 100 },
  loadedAt: Temporal.Instant.from("2024-06-01T09:00:00Z"),
  ...{ records: 3, rejected: 2, skipped: 0, days: undefined, replaces: undefined },
  checks: [
    {
      check: "codes",
      columns: ["team"],
      outcome: "warned",
      failures: 1,
      message: "Team 1: 1 complaint odd.",
    },
    {
      check: "rejected",
      columns: [],
      outcome: "passed",
      failures: 2,
      message: "2 complaints of 5 rejected.",
    },
    { check: "order", columns: ["a", "b"], outcome: "passed", failures: 0, message: "Never the wrong way." },
  ],
};
const ruled = (least: number) =>
  ({ kind: "ruled", least, records: least > 1 ? "withheld" : "shown", reason: "Few." }) as const;

test("a file of three complaints tells no more of them than that they are about ten", () => {
  const rough = roughLoad(feed, load, ruled(5));
  assert.deepEqual([rough.records, rough.rejected], [10, 2]);
  assert.deepEqual(
    rough.checks.map(({ failures, message }) => [failures, message]),
    [
      [10, "About 10 complaints did not pass."],
      [10, "Counts of complaints are rounded here; who loaded the file is told them."],
      [0, "Never the wrong way."],
    ],
  );
  assert.match(roughWords(feed, ruled(8)) ?? "", /to the nearest 16/);
});

test("a larger file is rounded to tens, and an empty one stays empty", () => {
  const of = (records: number) => roughLoad(feed, { ...load, records }, ruled(5)).records;
  assert.deepEqual([0, 14, 15, 723].map(of), [0, 10, 20, 720]);
});

test("where no count is withheld files are counted exactly, and where nobody settled it they are not", () => {
  assert.equal(roughLoad(feed, load, ruled(0)), load);
  assert.equal(roughWords(feed, ruled(0)), undefined);
  assert.equal(roughLoad(feed, load, { kind: "unruled" }).records, 10);
});
