import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { exampleFolder } from "../../test/outturn.ts";
import { urlOf } from "../../test/test-database.ts";
import { lockLedger } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";

const main = join(import.meta.dirname, "main.ts");

describe("outturn as a process", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
  });
  after(() => fresh.close());

  function start(...words: readonly string[]) {
    const env = { ...process.env, DATABASE_URL: urlOf(fresh.connection) };
    const child = spawn(process.execPath, [main, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
    let told = "";
    child.stderr.on("data", (text) => {
      told += text;
    });
    return { child, exited: once(child, "exit"), told: () => told };
  }

  async function somebodyWaits(): Promise<boolean> {
    const { rows } = await sql<{ waits: string }>`
      select count(*) as waits from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and not granted and datname = current_database()`.execute(fresh.ledger);
    return Number(rows[0]?.waits) > 0;
  }

  it("serve ends with 0 when it is interrupted, and says nothing more", async () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const { child, exited, told } = start("serve", "--port", "0");
      await once(child.stdout, "data");
      child.kill(signal);
      assert.deepEqual(await exited, [0, null]);
      assert.equal(told(), "");
    }
  });

  it("an import that is interrupted while it waits for another leaves by the signal's number, unwritten", async () => {
    const { entry } = await present(fresh.ledger);
    await fresh.ledger.transaction().execute(async (writing) => {
      await lockLedger(writing);
      const { child, exited } = start("import", join(exampleFolder, "council"));
      while (!(await somebodyWaits())) await wait(20);
      child.kill("SIGINT");
      assert.deepEqual(await exited, [130, null]);
    });
    assert.equal((await present(fresh.ledger)).entry, entry);
  });

  it("goes on quietly when whoever reads it has gone, as a pipe into head does", async () => {
    const { child, exited, told } = start("check");
    child.stdout.destroy();
    const [code] = await exited;
    assert.deepEqual([code, told()], [1, ""]);
  });
});
