import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { columnName } from "../domain/data-package/table.ts";
import { type ResultRow, results } from "../domain/data-package/tables/measures.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { decimal } from "../domain/value/decimal.ts";
import { appendEntry, lockLedger } from "./append-entry.ts";
import { endOfDay, present } from "./as-at.ts";
import { readHistory } from "./read-history.ts";
import { readRows } from "./read-rows.ts";
import { storeRow } from "./stored-row.ts";
import { verifyChain } from "./verify-chain.ts";

const collected: ResultRow = {
  measure: "RCG1.1",
  part: "all",
  area: "council",
  year: financialYear(2020),
  period: "year",
  value: decimal("97.30"),
  numerator: undefined,
  denominator: undefined,
  count: undefined,
  markers: ["provisional"],
  missing: undefined,
  about: undefined,
  asPrinted: "97.30%",
  heading: "2020/21 Actual",
  note: undefined,
  sourceFile: "agreement.txt",
  sourceLine: 245,
};

describe("the ledger", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  const write = (day: string, row: ResultRow, retracted = false) =>
    fresh.ledger.transaction().execute(async (writing) => {
      await lockLedger(writing);
      const known = Temporal.PlainDate.from(day).toZonedDateTime("Europe/London").toInstant();
      const stored = storeRow(results, row);
      const keyed = Object.fromEntries(
        results.key.map((name) => [columnName(name), stored[columnName(name)] ?? null]),
      );
      return appendEntry(writing, {
        recordedAt: Temporal.Now.instant(),
        knownAt: known,
        actor: "a tester",
        operation: "test",
        facts: [{ table: results, facts: [{ row: retracted ? keyed : stored, retracted, rowLine: 2 }] }],
      });
    });
  const on = async (day: string) => ({
    ...(await present(fresh.ledger)),
    known: endOfDay(Temporal.PlainDate.from(day)),
  });
  const valueOn = async (day: string) => {
    const [row] = await readRows(fresh.ledger, results, await on(day));
    return row?.value === undefined ? undefined : row.value.exact.toFixed(row.value.places);
  };

  it("reads back every cell as it was written, to the last place", async () => {
    await write("2021-06-07", collected);
    assert.deepEqual(await readRows(fresh.ledger, results, await present(fresh.ledger)), [collected]);
  });

  it("shows a figure on any date as it was known on that date", async () => {
    await write("2021-09-01", { ...collected, value: decimal("97.36"), markers: [] });
    assert.equal(await valueOn("2021-06-06"), undefined);
    assert.equal(await valueOn("2021-06-07"), "97.30");
    assert.equal(await valueOn("2021-08-31"), "97.30");
    assert.equal(await valueOn("2021-09-01"), "97.36");
  });

  it("lets an older paper loaded later leave the newer figure in place", async () => {
    await write("2021-01-10", { ...collected, value: decimal("96.90") });
    assert.equal(await valueOn("2021-02-01"), "96.90");
    assert.equal(await valueOn("2026-01-01"), "97.36");
  });

  it("leaves a retracted figure out from the day it was retracted and keeps it before", async () => {
    await write("2022-01-01", collected, true);
    assert.equal(await valueOn("2022-02-01"), undefined);
    assert.equal(await valueOn("2021-12-31"), "97.36");
  });

  it("gives the whole history of a figure, newest first, with the entry behind each version", async () => {
    const key = ["RCG1.1", "all", "council", "2020", "year"];
    const versions = await readHistory(fresh.ledger, results, key, await present(fresh.ledger));
    assert.deepEqual(
      versions.map(({ entry, retracted }) => [entry.entryId, retracted]),
      [
        [4, true],
        [2, false],
        [1, false],
        [3, false],
      ],
    );
    assert.equal(versions[1]?.entry.actor, "a tester");
  });

  it("refuses in the database itself to change, delete or truncate entries and facts", async () => {
    for (const attempt of [
      "update results set value = 99 where measure = 'RCG1.1'",
      "delete from results",
      "truncate results",
      "update entries set actor = 'somebody else'",
      "delete from entries",
      "truncate entries cascade",
    ]) {
      await assert.rejects(fresh.run(attempt), /append-only/, attempt);
    }
  });

  it("refuses facts slipped under an entry written before", async () => {
    const late = `insert into results (entry_id, known_at, ordinal, retracted, measure, part, area, year, period, value)
      select entry_id, known_at, 99, false, 'X', 'all', 'council', 2020, 'year', 1 from entries where entry_id = 1`;
    await assert.rejects(fresh.run(late), /together with their entry/);
  });

  it("refuses an entry that does not follow the newest one", async () => {
    const gap = `insert into entries (entry_id, recorded_at, known_at, actor, operation, facts_digest, previous_hash, hash)
      select entry_id + 2, now(), now(), 'x', 'x', hash, hash, repeat('1', 64) from entries where entry_id = 4`;
    await assert.rejects(fresh.run(gap), /does not follow/);
  });

  it("finds its chain whole", async () => {
    const { entries, breaks } = await verifyChain(fresh.ledger);
    assert.equal(entries, 4);
    assert.deepEqual(breaks, []);
  });

  it("notices a figure changed by somebody who switched the guards off", async () => {
    await fresh.run(
      "alter table results disable trigger user; update results set value = 99 where entry_id = 2; alter table results enable trigger user",
    );
    const { breaks } = await verifyChain(fresh.ledger);
    assert.deepEqual(
      breaks.map(({ entryId }) => entryId),
      [2],
    );
    assert.match(breaks[0]?.message ?? "", /figures of entry 2 were changed/);
  });
});
