import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { urlOf } from "../../../test/test-database.ts";
import { usualRowLimits, writePostgresqlRows } from "./postgresql-rows.ts";

const path = join(await temporaryFolder(), "rows.jsonl");

describe("records asked of a database", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger({ migrated: false });
    await fresh.run(
      `create table calls (call int, rung timestamptz, cost numeric(9,2), answered boolean, note text)`,
    );
    await fresh.run(`insert into calls select n, '2019-06-01 08:30:00Z', 1234.50, n % 2 = 0, null
      from generate_series(1, 25) as n`);
  });
  after(() => fresh.close());

  const ask = (query: string, limits = usualRowLimits) =>
    writePostgresqlRows(
      { addressFrom: "CALLS_DATABASE", address: urlOf(fresh.connection), query },
      path,
      limits,
    );

  it("are written a line each, times as the council's clocks had them, in stretches", async () => {
    assert.equal(await ask("select * from calls order by call;", { ...usualRowLimits, rowsAtOnce: 10 }), 25);
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    assert.equal(lines.length, 25);
    assert.deepEqual(JSON.parse(lines[1] ?? ""), {
      ...{ call: "2", rung: "2019-06-01 09:30:00", cost: "1234.50", answered: true, note: null },
    });
  });

  it("are only read: nothing a query says can write, and no second statement runs", async () => {
    await assert.rejects(
      ask("with gone as (delete from calls returning *) select * from gone"),
      /could not be asked/,
    );
    await assert.rejects(ask("select 1 as a; delete from calls"), /cannot insert multiple commands/);
    await assert.rejects(ask("select nextval('calls_seq')"), /could not be asked/);
    assert.equal(await ask("select * from calls"), 25);
  });

  it("are refused with what to do where the query or the database is wrong, and the password is not told", async () => {
    await assert.rejects(
      ask("select * from call"),
      /CALLS_DATABASE names could not be asked: relation "call" does not/,
    );
    await assert.rejects(ask("select 1 as a, 2 as a"), /gives “a” twice/);
    await assert.rejects(ask("select * from calls", { ...usualRowLimits, bytes: 100 }), /more than 0 MB/);
    await assert.rejects(
      ask("select pg_sleep(5)::text as a", { ...usualRowLimits, statementMilliseconds: 200 }),
      /statement timeout/,
    );
    const address = "postgresql://me:s3cret@127.0.0.1:1/none";
    await assert.rejects(
      writePostgresqlRows({ addressFrom: "CALLS_DATABASE", address, query: "select 1" }, path),
      (cause: Error) => /nothing answers/.test(cause.message) && !cause.message.includes("s3cret"),
    );
  });
});
