import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadsInEffect } from "./in-effect.ts";
import type { DaySpan, Load } from "./load.ts";

const span = (from: string, to: string): DaySpan => ({
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
});

const april = span("2019-04-01", "2019-04-30");
const spring = span("2019-04-01", "2019-06-30");

function aLoad(id: string, hour: number, days: DaySpan | undefined, replaces?: Load["replaces"]): Load {
  return {
    id,
    feed: "calls",
    definition: "d",
    file: { name: `${id}.csv`, sha256: "s", bytes: 1 },
    loadedAt: Temporal.Instant.from("2019-07-01T00:00Z").add({ hours: hour }),
    by: "tester",
    records: 1,
    rejected: 0,
    skipped: 0,
    days,
    replaces,
    checks: [],
  };
}

const told = (loads: readonly Load[], known?: string) =>
  loadsInEffect(loads, known === undefined ? undefined : Temporal.Instant.from(known)).map(
    ({ load, without }) => [load.id, ...without.map(({ from, to }) => `${from}/${to}`)].join(" "),
  );

describe("the loads that count", () => {
  it("are all of them where none replaces another, the oldest first", () => {
    assert.deepEqual(told([aLoad("b", 2, april), aLoad("a", 1, spring)]), ["a", "b"]);
  });

  it("keep the days that a later load did not replace", () => {
    const loads = [aLoad("a", 1, spring), aLoad("b", 2, april, april)];
    assert.deepEqual(told(loads), ["a 2019-04-01/2019-04-30", "b"]);
  });

  it("leave out a load that was replaced from its first day to its last", () => {
    assert.deepEqual(told([aLoad("a", 1, april), aLoad("b", 2, spring, spring)]), ["b"]);
    assert.deepEqual(told([aLoad("a", 1, april), aLoad("b", 2, spring, "all")]), ["b"]);
  });

  it("are those of an earlier day where a later replacement was not known yet", () => {
    const loads = [aLoad("a", 1, april), aLoad("b", 2, april, april)];
    assert.deepEqual(told(loads, "2019-07-01T01:30Z"), ["a"]);
  });

  it("are never replaced by a load of another feed", () => {
    const other = { ...aLoad("b", 2, april, "all" as const), feed: "visits" };
    assert.deepEqual(told([aLoad("a", 1, april), other]), ["a", "b"]);
  });
});
