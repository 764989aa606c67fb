import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { fileDigest, keepFile, readKeptFile } from "./kept-files.ts";

const picture = { mediaType: "image/png", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 255) };

describe("files kept beside the ledger's rows", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  const keep = () => fresh.ledger.transaction().execute((writing) => keepFile(writing, picture));

  it("come back byte for byte, however often they are given", async () => {
    const digest = await keep();
    assert.equal(await keep(), digest);
    const kept = await readKeptFile(fresh.ledger, digest);
    assert.equal(kept?.mediaType, "image/png");
    assert.deepEqual(Uint8Array.from(kept?.bytes ?? []), picture.bytes);
  });

  it("are known by their digest alone: another is none", async () => {
    assert.equal(await readKeptFile(fresh.ledger, fileDigest(Uint8Array.of(1))), undefined);
  });

  it("can't be kept under a digest that isn't theirs, nor changed or taken away", async () => {
    const digest = await keep();
    const insert = sql`insert into kept_files values (${"0".repeat(64)}, 'text/plain', 'words'::bytea)`;
    await assert.rejects(insert.execute(fresh.ledger), /kept_files_digest/);
    await assert.rejects(fresh.run(`delete from kept_files where sha256 = '${digest}'`), /append-only/);
    await assert.rejects(fresh.run("update kept_files set media_type = 'text/html'"), /append-only/);
  });
});
