import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import { areas, council } from "../domain/data-package/tables/organisation.ts";
import { appendEntry, lockLedger } from "./append-entry.ts";
import { endOfDay, present, startOfDay } from "./as-at.ts";
import { readRows } from "./read-rows.ts";
import { storeRow } from "./stored-row.ts";

describe("the present", () => {
  let fresh: FreshLedger;
  const now = Temporal.Instant.from("2021-11-23T10:00:00Z");
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  const write = (recordedAt: Temporal.Instant, name: string) =>
    fresh.ledger.transaction().execute(async (writing) => {
      await lockLedger(writing);
      const row = storeRow(council, madeRow(council, { council: "x", name }));
      const facts = [{ table: council, facts: [{ row, retracted: false, rowLine: 2 }] }];
      await appendEntry(writing, { recordedAt, knownAt: recordedAt, actor: "x", operation: "test", facts });
    });
  const nameNow = async () =>
    (await readRows(fresh.ledger, council, await present(fresh.ledger, now)))[0]?.name;

  it("is empty before the first entry", async () => {
    assert.deepEqual(await present(fresh.ledger, now), { known: now, entry: 0 });
  });

  it("holds what a machine wrote whose clock is a little ahead of ours", async () => {
    await write(now.add({ minutes: 2 }), "Small Council");
    assert.equal(await nameNow(), "Small Council");
  });

  it("does not follow a clock that is far ahead", async () => {
    await write(now.add({ hours: 2 }), "Council of Tomorrow");
    assert.equal(await nameNow(), "Small Council");
    assert.equal((await present(fresh.ledger, now)).entry, 2);
  });
});

describe("a point of the ledger", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  const ward = (area: string, name: string) => ({
    table: areas,
    row: madeRow(areas, { area, name, kind: "ward" }),
  });

  it("reads the same however much is written meanwhile, for the past as for today", async () => {
    await tell(fresh.ledger, { on: "2021-06-07", facts: [ward("a", "First"), ward("b", "First")] });
    const today = await present(fresh.ledger);
    const july = { ...today, known: endOfDay(Temporal.PlainDate.from("2021-07-31")) };
    const read = async () => [
      await readRows(fresh.ledger, areas, today),
      await readRows(fresh.ledger, areas, july),
    ];
    const before = await read();
    for (const on of ["2021-06-07", "2021-07-01", "2022-01-01"]) {
      await tell(fresh.ledger, {
        on,
        facts: [ward("a", `Told ${on}`), { ...ward("b", ""), retracted: true }],
      });
    }
    assert.deepEqual(await read(), before);
    assert.equal((await readRows(fresh.ledger, areas, await present(fresh.ledger))).length, 1);
  });
});

describe("a day", () => {
  const instants = (day: string) => {
    const date = Temporal.PlainDate.from(day);
    return [String(startOfDay(date)), String(endOfDay(date))];
  };

  it("lasts from midnight to midnight where the council is, in summer and on the days the clocks change", () => {
    assert.deepEqual(instants("2021-06-07"), ["2021-06-06T23:00:00Z", "2021-06-07T22:59:59.999Z"]);
    assert.deepEqual(instants("2021-03-28"), ["2021-03-28T00:00:00Z", "2021-03-28T22:59:59.999Z"]);
    assert.deepEqual(instants("2021-10-31"), ["2021-10-30T23:00:00Z", "2021-10-31T23:59:59.999Z"]);
  });
});
