import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Load } from "../domain/feed/load.ts";
import { readLoad, writtenLoad } from "./written-load.ts";

const load: Load = {
  id: "00112233445566ff",
  feed: "calls",
  definition: "d",
  file: { name: "calls.csv", sha256: "s", bytes: 12 },
  loadedAt: Temporal.Instant.from("2019-07-01T08:30:00.123456789Z"),
  by: "tester",
  records: 3,
  rejected: 1,
  skipped: 2,
  days: { from: Temporal.PlainDate.from("2019-04-01"), to: Temporal.PlainDate.from("2019-04-30") },
  replaces: "all",
  checks: [
    { check: "required", columns: ["team"], outcome: "passed", failures: 0, message: "None is blank." },
  ],
};

const told = (one: Load) => ({
  ...one,
  loadedAt: `${one.loadedAt}`,
  days: `${one.days?.from} ${one.days?.to}`,
});

describe("a load in an engine's register", () => {
  it("is read as it was written, to the last part of a second", () => {
    assert.deepEqual(told(readLoad(writtenLoad(load))), told(load));
  });

  it("keeps what it replaces, and that it has no days", () => {
    const april = load.days;
    const read = readLoad(writtenLoad({ ...load, days: undefined, replaces: april }));
    assert.equal(read.days, undefined);
    assert.equal(read.replaces === "all" ? "all" : `${read.replaces?.from}`, "2019-04-01");
  });

  it("is refused where the text is no load", () => {
    assert.throws(() => readLoad("{}"));
  });
});
