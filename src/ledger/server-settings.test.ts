import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import { areas } from "../domain/data-package/tables/organisation.ts";
import { present } from "./as-at.ts";
import { connect } from "./database.ts";
import { readRows } from "./read-rows.ts";
import { verifyChain } from "./verify-chain.ts";

const row = madeRow(areas, {
  area: "north",
  name: "North",
  kind: "ward",
  from: Temporal.PlainDate.from("2004-06-10"),
});

describe("a server that somebody else has set up", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    await tell(fresh.ledger, { on: "2021-06-07", facts: [{ table: areas, row }] });
    await fresh.run(`do $$ begin
      execute format('alter database %I set datestyle to ''SQL, DMY''', current_database());
      execute format('alter database %I set timezone to ''Pacific/Auckland''', current_database());
    end $$`);
  });
  after(() => fresh.close());

  it("gives days as they were written, whatever way it writes them for others", async () => {
    const ledger = connect(fresh.connection);
    try {
      const [read] = await readRows(ledger, areas, await present(ledger));
      assert.deepEqual(read, row);
      assert.deepEqual((await verifyChain(ledger)).breaks, []);
    } finally {
      await ledger.destroy();
    }
  });
});
