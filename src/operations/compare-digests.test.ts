import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import { areas } from "../domain/data-package/tables/organisation.ts";
import { present } from "../ledger/as-at.ts";
import { entryHash } from "../ledger/entry.ts";
import { readDailyDigests } from "../ledger/read-daily-digests.ts";
import { readEntriesAfter } from "../ledger/read-entries.ts";
import { verifyChain } from "../ledger/verify-chain.ts";
import { compareDigests, parseDigests } from "./compare-digests.ts";

const ward = (area: string) => ({ table: areas, row: madeRow(areas, { area, name: area, kind: "ward" }) });

describe("the digest of each day", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    for (const area of ["north", "south", "east"]) {
      await tell(fresh.ledger, { on: "2021-06-07", facts: [ward(area)] });
    }
  });
  after(() => fresh.close());

  const digests = async () => readDailyDigests(fresh.ledger, await present(fresh.ledger));

  it("is the hash of the last entry written that day, with how many there were", async () => {
    const [today, ...more] = await digests();
    const last = (await readEntriesAfter(fresh.ledger, 0, 10)).at(-1);
    assert.deepEqual(more, []);
    assert.deepEqual(today, {
      day: Temporal.Now.plainDateISO("Europe/London").toString(),
      entries: 3,
      written: 3,
      head: last?.hash,
    });
  });

  it("still fits a ledger that only grew", async () => {
    const noted = await digests();
    await tell(fresh.ledger, { on: "2021-06-08", facts: [ward("west")] });
    assert.deepEqual(await compareDigests(fresh.ledger, noted), []);
  });

  it("no longer fits a ledger that was rewritten, even by somebody who made all its hashes fit again", async () => {
    const noted = await digests();
    await rewrite(fresh, "somebody else");
    assert.deepEqual((await verifyChain(fresh.ledger)).breaks, []);
    const [found, ...more] = await compareDigests(fresh.ledger, noted);
    assert.deepEqual(more, []);
    assert.match(
      found?.message ?? "",
      /The ledger is not what it was on .*: entry 4 or one before it was changed/,
    );
  });

  it("misses entries that were taken away", async () => {
    const noted = [{ day: "2021-06-09", entries: 9, head: "a".repeat(64) }];
    const [found] = await compareDigests(fresh.ledger, noted);
    assert.match(found?.message ?? "", /On 2021-06-09 the ledger had 9 entries\. Entry 9 is no longer there/);
  });

  it("is read from the file that was saved, and from nothing else", async () => {
    const saved = JSON.stringify({ council: "A council", digests: await digests() });
    assert.equal(parseDigests(saved).ok, true);
    for (const text of ["", "{}", '{"digests":[]}', '[{"day":"yesterday","entries":1,"head":"x"}]']) {
      const read = parseDigests(text);
      assert.equal(read.ok, false, text);
      if (!read.ok) assert.match(read.issues[0]?.message ?? "", /saved from \/digests\.json/);
    }
  });
});

/** Changes who wrote the first entry, and every hash after it, past all guards. */
async function rewrite(fresh: FreshLedger, actor: string): Promise<void> {
  const entries = await readEntriesAfter(fresh.ledger, 0, 100);
  let previousHash = entries[0]?.previousHash ?? "";
  const statements = entries.map((entry) => {
    const changed = { ...entry, previousHash, ...(entry.entryId === 1 ? { actor } : {}) };
    const hash = entryHash(changed);
    const update = `update entries set actor = '${changed.actor}', previous_hash = '${previousHash}', hash = '${hash}' where entry_id = ${entry.entryId}`;
    previousHash = hash;
    return update;
  });
  await fresh.run(
    `begin; alter table entries disable trigger user; ${statements.join("; ")}; alter table entries enable trigger user; commit`,
  );
}
