import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { urlOf } from "../../test/test-database.ts";
import { LedgerUnavailable, openLedger } from "./open-ledger.ts";

describe("a database that cannot hold the ledger", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger({ migrated: false });
  });
  after(() => fresh.close());

  it("is one in another encoding than UTF-8, and how to make one is told", async () => {
    const name = `${fresh.connection.database}_latin`;
    await fresh.run(`create database ${name} encoding 'LATIN1' template template0 locale 'C'`);
    const url = urlOf({ ...fresh.connection, database: name });
    await assert.rejects(openLedger({ kind: "server", url }), (cause) => {
      assert.ok(cause instanceof LedgerUnavailable);
      assert.match(cause.message, /keeps its words in LATIN1.*encoding 'UTF8'/);
      return true;
    });
    await fresh.run(`drop database ${name}`);
  });

  it("is one whose account may not make tables in it, and whom to make its owner is told", async (test) => {
    const { rows } = await sql<{ mayAll: string }>`
      select rolsuper as "mayAll" from pg_roles where rolname = current_user`.execute(fresh.ledger);
    if (rows[0]?.mayAll === "t")
      return test.skip("the account tests use here is a superuser, whom nothing is refused");
    await fresh.run("revoke create on schema public from pg_database_owner");
    const url = urlOf(fresh.connection);
    await assert.rejects(openLedger({ kind: "server", url }), (cause) => {
      assert.ok(cause instanceof LedgerUnavailable);
      assert.match(
        cause.message,
        /may not make tables in its database \(permission denied .*Make it the owner/,
      );
      return true;
    });
  });
});
