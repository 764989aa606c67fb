import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { unzipSync } from "fflate";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { outturnOn } from "../../test/outturn.ts";
import { publishedAgreement, publishVersion } from "../../test/published-reports.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { present } from "../ledger/as-at.ts";
import { readDailyDigests } from "../ledger/read-daily-digests.ts";

const agreement = ["agreement", "--portfolio", "MUP", "--year", "2024/25"] as const;

const folder = await temporaryFolder();

describe("outturn archive and verify --digests", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger({ example: "made-up" });
    outturn = outturnOn(fresh);
    const on = Temporal.PlainDate.from("2025-03-03");
    await publishVersion(fresh.ledger, publishedAgreement, "1.0", { on });
  });
  after(() => fresh.close());

  it("archive writes a published version to a file of its own", async () => {
    const out = join(folder, "agreement.zip");
    const { exit, printed } = await outturn("archive", ...agreement, "--version", "1.0", "--out", out);
    assert.equal(exit, 0);
    assert.match(printed, /^Wrote .*Agreement 2024\/25, version 1\.0, to .*agreement\.zip/);
    const names = Object.keys(unzipSync(await readFile(out)));
    assert.ok(names.includes("mup-2024-25-agreement-1.0/SHA256SUMS"));
  });

  it("archive of a version there is none of exits with 2 and says which there are", async () => {
    const { exit, told } = await outturn("archive", ...agreement, "--version", "2.0");
    assert.equal(exit, 2);
    assert.match(
      told,
      /There is no version 2\.0 of mup-2024-25-agreement to archive\. It has 1\.0: name one with --version\./,
    );
  });

  it("verify compares the ledger with digests that were saved earlier", async () => {
    const file = join(folder, "digests.json");
    const digests = await readDailyDigests(fresh.ledger, await present(fresh.ledger));
    await writeFile(file, JSON.stringify({ digests }));
    const well = await outturn("verify", "--digests", file);
    assert.equal(well.exit, 0);
    assert.match(well.printed, /1 digest noted earlier: the ledger still holds all it held then/);
    await writeFile(file, JSON.stringify(digests.map((one) => ({ ...one, head: "0".repeat(64) }))));
    const changed = await outturn("verify", "--digests", file);
    assert.equal(changed.exit, 1);
    assert.match(changed.printed, /The ledger is not what it was on/);
    await writeFile(file, "{}");
    assert.equal((await outturn("verify", "--digests", file)).exit, 2);
  });
});
