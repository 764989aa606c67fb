import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import { areas } from "../domain/data-package/tables/organisation.ts";
import { appendEntry, lockLedger } from "./append-entry.ts";
import { beginning } from "./entry.ts";
import { verifyChain } from "./verify-chain.ts";

const ward = (area: string) => ({
  table: areas,
  row: madeRow(areas, { area, name: "A ward", kind: "ward" }),
});

const someHash = "1".repeat(64);

describe("the guards of the ledger, with nothing switched off", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    await tell(fresh.ledger, { on: "2021-06-07", facts: [ward("north")] });
  });
  after(() => fresh.close());

  const sameRow = `insert into areas (entry_id, known_at, ordinal, retracted, area, name, kind)
    select entry_id, known_at, 1, false, 'north', 'Another name', 'ward' from entries where entry_id = 1`;
  const lateFact = (
    entry: number,
  ) => `insert into areas (entry_id, known_at, ordinal, retracted, area, name, kind)
    select entry_id, known_at, 9, false, 'late', 'Late', 'ward' from public.entries where entry_id = ${entry}`;
  const anEntry = (more = "", values = "") => `insert into public.entries
    (entry_id, recorded_at, known_at, actor, operation, facts_digest, previous_hash, hash${more})
    select max(entry_id) + 1, now(), now(), 'x', 'x', '${someHash}', max(hash), '${"2".repeat(64)}'${values} from public.entries`;

  it("stand against every way of writing over a fact", async () => {
    for (const attempt of [
      `${sameRow} on conflict (entry_id, ordinal) do update set name = excluded.name`,
      "merge into areas using (select 'north' as area) given on areas.area = given.area when matched then update set name = 'x'",
      "merge into areas using (select 'north' as area) given on areas.area = given.area when matched then delete",
      "with gone as (delete from areas returning area) select * from gone",
    ]) {
      await assert.rejects(fresh.run(attempt), /append-only/, attempt);
    }
  });

  it("hold an entry to the transaction that writes it, whatever it says of itself", async () => {
    const next = "(pg_current_xact_id()::text::bigint + 1)::text::xid8";
    const forged = anEntry(", written_in", `, ${next}`);
    await assert.rejects(
      fresh.run(`begin; ${forged}; commit; begin; ${lateFact(2)}; commit`),
      /together with their entry/,
    );
  });

  it("look at the ledger's own entries, not at a table of the same name made for the purpose", async () => {
    const decoy = "create temporary table entries (like public.entries including all)";
    await assert.rejects(fresh.run(`begin; ${decoy}; ${lateFact(1)}; commit`), /together with their entry/);
    const out = `insert into public.entries (entry_id, recorded_at, known_at, actor, operation, facts_digest, previous_hash, hash)
      values (1000, now(), now(), 'x', 'x', '${someHash}', '${beginning}', '${someHash}')`;
    await assert.rejects(fresh.run(`begin; ${decoy}; ${out}; commit`), /does not follow/);
  });

  it("refuse one entry that says two things about one row", async () => {
    const twice = tell(fresh.ledger, { on: "2021-06-08", facts: [ward("twice"), ward("twice")] });
    await assert.rejects(twice, /duplicate key/);
  });
});

describe("the chain", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    await tell(fresh.ledger, { on: "2021-06-07", facts: [ward("north"), ward("south")] });
    await tell(fresh.ledger, { on: "2021-06-08", facts: [ward("east")] });
  });
  after(() => fresh.close());

  const tamper = (statement: string) =>
    fresh.run(`begin; alter table areas disable trigger user; alter table areas drop constraint if exists
      areas_entry_id_known_at_fkey; ${statement}; alter table areas enable trigger user; commit`);
  const breaks = async () => (await verifyChain(fresh.ledger)).breaks.map(({ message }) => message);

  it("shows the last fact of an entry taken away", async () => {
    const kept =
      "create table kept as select * from areas where area = 'south'; delete from areas where area = 'south'";
    await tamper(kept);
    assert.deepEqual((await breaks()).length, 1);
    await tamper("insert into areas select * from kept");
    assert.deepEqual(await breaks(), []);
  });

  it("shows a fact moved to another day", async () => {
    await tamper("update areas set known_at = known_at - interval '1 year' where area = 'east'");
    assert.match((await breaks()).join(), /1 row of areas says it came with entry 2/);
    await tamper("update areas set known_at = known_at + interval '1 year' where area = 'east'");
    assert.deepEqual(await breaks(), []);
  });

  it("shows a fact that no entry wrote", async () => {
    await tamper(`insert into areas (entry_id, known_at, ordinal, retracted, area, name, kind)
      values (0, '2000-01-01', 1, false, 'ghost', 'Ghost', 'ward')`);
    assert.match((await breaks()).join(), /1 row of areas .* entry 0/);
    await tamper("delete from areas where entry_id = 0");
  });

  it("takes no words that PostgreSQL would keep otherwise than they were given", async () => {
    for (const note of ["a\ud800b", "a\u0000b"]) {
      await assert.rejects(
        tell(fresh.ledger, { on: "2021-06-09", facts: [ward("west")], note }),
        /can't be kept as it is/,
      );
    }
    await assert.rejects(
      fresh.ledger.transaction().execute(async (writing) => {
        await lockLedger(writing);
        const now = Temporal.Now.instant();
        const facts = [
          { row: { area: "a", name: "a\ud800b", kind: "ward" }, retracted: false, rowLine: null },
        ];
        await appendEntry(writing, {
          recordedAt: now,
          knownAt: now,
          actor: "a tester",
          operation: "test",
          facts: [{ table: areas, facts }],
        });
      }),
      /can't be kept as it is/,
    );
    assert.deepEqual(await breaks(), []);
  });
});
