import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { openApp } from "../app.ts";

const definition = {
  $schema: "http://localhost:3000/schemas/feed.schema.json",
  feed: "library-visits",
  title: "Library visits",
  meaning: "One day's visits to one library.",
  owner: "Head of Libraries",
  system: "Door counters",
  columns: [{ name: "day", type: "date", meaning: "The day that was counted." }],
  time: "day",
};

describe("the schema of a definition file", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    app = await openApp(fresh.ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());

  it("is served as docs/schemas has it", async () => {
    const answer = await app.request("/schemas/feed.schema.json");
    assert.equal(answer.headers.get("content-type"), "application/schema+json; charset=utf-8");
    const kept = new URL("../../../docs/schemas/feed.schema.json", import.meta.url);
    assert.equal(await answer.text(), readFileSync(kept, "utf8"));
    assert.equal((await app.request("/schemas/novel.schema.json")).status, 404);
    assert.equal((await app.request("/schemas/constructor.schema.json")).status, 404);
  });

  it("lets an editor tell a definition from what is none", async () => {
    const schema = await (await app.request("/schemas/feed.schema.json")).json();
    const validate = new Ajv2020({
      strict: true,
      allErrors: true,
      allowUnionTypes: true,
      formats: { date: true },
    }).compile(schema as object);
    assert.ok(validate(definition), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...definition, columns: [{ name: "Day", type: "day" }], kee: [] }));
    assert.equal(validate.errors?.length, 4, JSON.stringify(validate.errors));
  });
});
