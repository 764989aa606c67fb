import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckOutcome } from "./check.ts";
import type { Feed } from "./feed.ts";
import { feedHealth } from "./feed-health.ts";
import type { Load } from "./load.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const calls: Feed = {
  feed: "calls",
  title: "Calls",
  meaning: "One call.",
  record: { one: "call", many: "calls" },
  owner: "Contact Centre Manager",
  system: "The telephone system",
  schedule: { every: "month", within: 5 },
  columns: [],
  key: [],
  time: "offered_on",
  loads: "adds",
  repeats: "newest counts",
  checks: [],
  ignored: [],
  sources: [],
};

function loaded(from: string, to: string, more: Partial<Load> = {}): Load {
  return {
    id: `${from}${to}`,
    feed: "calls",
    definition: "d",
    file: { name: "calls.csv", sha256: "s", bytes: 1 },
    loadedAt: Temporal.Instant.from(`${to}T12:00Z`),
    by: "tester",
    records: 10,
    rejected: 1,
    skipped: 0,
    days: { from: day(from), to: day(to) },
    replaces: undefined,
    checks: [],
    ...more,
  };
}

const standing = (feed: Feed, loads: readonly Load[], on: string) =>
  feedHealth(feed, loads, day(on)).standing;

describe("how a feed stands", () => {
  const march = loaded("2020-03-01", "2020-03-29");

  it("is never loaded where no file has come", () => {
    assert.deepEqual(standing(calls, [], "2020-04-01"), { kind: "never loaded" });
  });

  it("is up to date until the next month's records are due", () => {
    assert.deepEqual(standing(calls, [march], "2020-05-04"), {
      kind: "up to date",
      nextDue: day("2020-05-05"),
    });
  });

  it("is late from the day they are due, and says by how many days", () => {
    const late = { kind: "late", stretchEnd: day("2020-04-30"), due: day("2020-05-05"), daysLate: 3 };
    assert.deepEqual(standing(calls, [march], "2020-05-08"), late);
  });

  it("is never late once the source has ended and its last records are in", () => {
    const ended = { ...calls, ended: day("2020-03-31") };
    assert.deepEqual(standing(ended, [march], "2026-01-01"), { kind: "ended", on: day("2020-03-31") });
  });

  it("tells the checks that its newest load failed, though not those of loads before", () => {
    const failed: CheckOutcome = {
      check: "volume",
      columns: [],
      outcome: "warned",
      failures: 0,
      message: "Few.",
    };
    const bad = loaded("2020-02-01", "2020-02-29", { checks: [failed] });
    assert.equal(standing(calls, [bad, march], "2020-04-10").kind, "up to date");
    assert.deepEqual(standing(calls, [bad], "2020-03-04"), { kind: "check failed", checks: [failed] });
  });

  it("knows the end of weeks, quarters and financial years", () => {
    const due = (every: "week" | "quarter" | "year", on: string) => {
      const told = standing({ ...calls, schedule: { every, within: 0 } }, [march], on);
      return told.kind === "up to date" ? told.nextDue?.toString() : told.kind;
    };
    assert.equal(due("week", "2020-03-31"), "2020-04-05");
    assert.equal(due("quarter", "2020-04-01"), "2020-06-30");
    assert.equal(due("year", "2020-04-01"), "2021-03-31");
    assert.equal(due("year", "2021-03-31"), "late");
  });

  it("counts the records of loads that were not replaced", () => {
    const again = loaded("2020-03-01", "2020-03-30", { id: "b", replaces: "all", records: 12, rejected: 0 });
    const health = feedHealth(calls, [march, again], day("2020-04-10"));
    assert.deepEqual([health.loads, health.records, health.rejected], [2, 12, 0]);
    assert.deepEqual([health.from?.toString(), health.to?.toString()], ["2020-03-01", "2020-03-30"]);
  });
});
