import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import { areas, council } from "../domain/data-package/tables/organisation.ts";
import { endOfDay, present } from "./as-at.ts";
import { countFacts, readEntryFacts, readEntryNumbers } from "./read-entry-facts.ts";

const ward = (area: string, name: string) => ({
  table: areas,
  row: madeRow(areas, { area, name, kind: "ward" }),
});

describe("what an entry wrote", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    const { ledger } = fresh;
    const small = { table: council, row: madeRow(council, { council: "x", name: "Small Council" }) };
    await tell(ledger, { on: "2021-06-07", facts: [small, ward("east", "East"), ward("west", "West")] });
    await tell(ledger, { on: "2021-09-01", facts: [ward("east", "East Town"), ward("north", "North")] });
    await tell(ledger, { on: "2021-10-01", facts: [{ ...ward("west", "West"), retracted: true }] });
  });
  after(() => fresh.close());

  it("is counted table by table", async () => {
    const counts = await countFacts(fresh.ledger, [1, 2]);
    const named = (id: number) => counts.get(id)?.map(({ table, facts }) => [table.name, facts]);
    assert.deepEqual(named(1), [
      ["council", 1],
      ["areas", 2],
    ]);
    assert.deepEqual(named(2), [["areas", 2]]);
  });

  it("stands beside what the ledger held before", async () => {
    const facts = await readEntryFacts(fresh.ledger, areas, 2, 10);
    assert.deepEqual(
      facts.map(({ row, before: was, rowLine }) => [row["name"], was?.["name"], rowLine]),
      [
        ["East Town", "East", 2],
        ["North", undefined, 3],
      ],
    );
    const [taken] = await readEntryFacts(fresh.ledger, areas, 3, 10);
    assert.equal(taken?.retracted, true);
    assert.equal(taken?.before?.["name"], "West");
  });

  it("can be read a few rows at a time", async () => {
    assert.equal((await readEntryFacts(fresh.ledger, areas, 2, 1)).length, 1);
  });

  it("is listed newest first, as known on a day", async () => {
    const today = await present(fresh.ledger);
    assert.deepEqual(await readEntryNumbers(fresh.ledger, today, { skip: 1, most: 5 }), {
      numbers: [2, 1],
      all: 3,
    });
    const june = { ...today, known: endOfDay(Temporal.PlainDate.from("2021-06-30")) };
    assert.deepEqual((await readEntryNumbers(fresh.ledger, june, { skip: 0, most: 5 })).numbers, [1]);
  });
});
