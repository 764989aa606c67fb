import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madePicture, madePictures } from "../../test/made-pictures.ts";
import { images } from "../domain/data-package/tables/reports.ts";
import { readPackage } from "../ingest/read-package.ts";
import { present } from "../ledger/as-at.ts";
import { readKeptFile } from "../ledger/kept-files.ts";
import { readRows } from "../ledger/read-rows.ts";
import { importPackages } from "./import-packages.ts";

describe("a package with a picture", () => {
  let fresh: FreshLedger;
  let folder = "";
  before(async () => {
    fresh = await freshLedger();
    folder = await mkdtemp(join(tmpdir(), "pictured-"));
    await mkdir(join(folder, "files"));
    await writeFile(join(folder, "images.csv"), "image,file,alt\nholder,face.png,A drawing of a person\n");
    await writeFile(
      join(folder, "files", "face.png"),
      madePictures.get(madePicture.sha256)?.bytes ?? new Uint8Array(),
    );
  });
  after(async () => {
    await fresh.close();
    await rm(folder, { recursive: true });
  });

  const bring = async (write: boolean) =>
    importPackages(fresh.ledger, {
      packages: [await readPackage(folder)],
      actor: "a performance officer",
      now: Temporal.Now.instant(),
      write,
      retractMissing: false,
    });
  const kept = () => readKeptFile(fresh.ledger, madePicture.sha256);

  it("keeps nothing when it is only looked at", async () => {
    assert.deepEqual((await bring(false)).issues, []);
    assert.equal(await kept(), undefined);
  });

  it("keeps its bytes, and its row carries their digest", async () => {
    assert.deepEqual((await bring(true)).issues, []);
    const file = await kept();
    assert.equal(file?.mediaType, "image/png");
    assert.deepEqual(
      Buffer.from(file?.bytes ?? []),
      Buffer.from(madePictures.get(madePicture.sha256)?.bytes ?? []),
    );
    const [row] = await readRows(fresh.ledger, images, await present(fresh.ledger));
    assert.equal(row?.sha256, madePicture.sha256);
  });

  it("changes nothing when it comes again", async () => {
    assert.deepEqual((await bring(true)).entries, []);
  });

  it("is doubted where a row names a picture by a digest alone that is not kept", async () => {
    const { pictures: _pictures, ...without } = await readPackage(folder);
    const files = without.files.map((file) => ({
      ...file,
      tables: file.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({ ...row, row: { ...row.row, sha256: "0".repeat(64) } })),
      })),
    }));
    const { issues, doubts } = await importPackages(fresh.ledger, {
      packages: [{ ...without, files }],
      actor: "a performance officer",
      now: Temporal.Now.instant(),
      write: true,
      retractMissing: false,
    });
    assert.deepEqual(issues, []);
    assert.match(doubts[0]?.message ?? "", /face\.png is not kept here, and a workbook can't carry it/);
    assert.equal(doubts[0]?.line, 2);
  });
});
