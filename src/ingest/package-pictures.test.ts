import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import writeSheets from "write-excel-file/node";
import { madePicture, madePictures } from "../../test/made-pictures.ts";
import { readPackage } from "./read-package.ts";

const portrait = Buffer.from(madePictures.get(madePicture.sha256)?.bytes ?? []);
const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const jpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z",
  "base64",
);

let root = "";
let folder = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "pictures-"));
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, "each-"));
  await mkdir(join(folder, "files"));
});
after(() => rm(root, { recursive: true }));

const put = (name: string, bytes: Uint8Array) => writeFile(join(folder, "files", name), bytes);
const name = (file: string, sha256 = "") =>
  writeFile(join(folder, "images.csv"), `image,file,alt,sha256\nholder,${file},A drawing,${sha256}\n`);

async function onlyIssue() {
  const { issues, pictures } = await readPackage(folder);
  assert.equal(issues.length, 1, JSON.stringify(issues));
  assert.equal(pictures, undefined);
  return issues[0];
}

describe("the pictures of a package", () => {
  test("are read from its folder of files, and their rows get their digests", async () => {
    await put("holder.png", portrait);
    await name("holder.png");
    const { files, pictures, issues } = await readPackage(folder);
    assert.deepEqual(issues, []);
    assert.equal(files[0]?.tables[0]?.rows[0]?.row["sha256"], madePicture.sha256);
    assert.deepEqual(pictures, [{ sha256: madePicture.sha256, mediaType: "image/png", bytes: portrait }]);
  });

  test("are what they hold, whatever their names end in", async () => {
    await put("holder.png", jpeg);
    await name("holder.png");
    const { pictures, issues } = await readPackage(folder);
    assert.deepEqual(issues, []);
    assert.equal(pictures?.[0]?.mediaType, "image/jpeg");
  });

  test("go with a table that is handed in as a file on its own", async () => {
    await put("holder.png", portrait);
    await name("holder.png");
    const { pictures } = await readPackage(join(folder, "images.csv"));
    assert.equal(pictures?.length, 1);
  });
});

describe("a picture that can't be taken", () => {
  test("is not there", async () => {
    await name("holder.png");
    assert.deepEqual(await onlyIssue(), {
      file: "images.csv",
      line: 2,
      column: "file",
      found: "no such file",
      expected: "files/holder.png",
      message: "The picture files/holder.png is not in the package. Put it there, or take its row out.",
    });
  });

  test("is of 30 MB, and is not read to find that out", async () => {
    await put("holder.png", portrait);
    await truncate(join(folder, "files", "holder.png"), 30 * 1024 * 1024);
    await name("holder.png");
    const before = process.memoryUsage().arrayBuffers;
    const issue = await onlyIssue();
    assert.ok(process.memoryUsage().arrayBuffers - before < 5_000_000);
    assert.equal(issue?.found, "30 MB");
    assert.equal(issue?.expected, "up to 5 MB");
    assert.match(issue?.message ?? "", /^files\/holder\.png has 30 MB; a picture may have up to 5 MB\. Save/);
  });

  test("is of another kind, though its name says PNG", async () => {
    await put("holder.png", gif);
    await name("holder.png");
    const issue = await onlyIssue();
    assert.equal(issue?.found, "a picture of the type GIF");
    assert.match(issue?.message ?? "", /Outturn prints JPEG and PNG\. Save it as one of them/);
  });

  test("is no picture at all", async () => {
    await put("holder.jpg", Buffer.from("%PDF-1.7 and so on"));
    await name("holder.jpg");
    assert.equal((await onlyIssue())?.found, "no picture");
  });

  test("is broken: its end is missing, a byte is damaged, or its beginning alone is there", async () => {
    const damaged = Buffer.from(portrait);
    damaged[portrait.length - 30] = 0xff ^ (damaged[portrait.length - 30] ?? 0);
    for (const bytes of [
      portrait.subarray(0, -20),
      damaged,
      portrait.subarray(0, 10),
      jpeg.subarray(0, -2),
    ]) {
      await put("holder.png", bytes);
      await name("holder.png");
      assert.match((await onlyIssue())?.message ?? "", /is broken: part of it is missing or damaged/);
    }
  });

  test("is a thousand million pixels large in a few bytes", async () => {
    const huge = Buffer.from(portrait);
    huge.writeUInt32BE(1_000_000, 16);
    await put("holder.png", huge);
    await name("holder.png");
    assert.match(
      (await onlyIssue())?.message ?? "",
      /is 1,000,000 by 400 pixels; each side may have from 1 to 10,000/,
    );
  });

  test("lies outside the folder of files, by its path or by a link", async () => {
    await writeFile(join(folder, "secret.png"), portrait);
    await symlink(join(folder, "secret.png"), join(folder, "files", "link.png"));
    for (const file of ["../secret.png", "/etc/passwd", "link.png", "C:\\secret.png"]) {
      await name(file);
      const issue = await onlyIssue();
      assert.equal(issue?.expected, "a file in the folder files");
      assert.match(issue?.message ?? "", /leads out of the folder files/);
    }
  });

  test("is not the one its row gives the digest of", async () => {
    await put("holder.png", portrait);
    await name("holder.png", "0".repeat(64));
    assert.match((await onlyIssue())?.message ?? "", /is not the picture its row says/);
  });
});

test("a workbook can't carry pictures and says what to do, unless they are kept already", async () => {
  const path = join(root, "package.xlsx");
  const write = async (sha256: string) => {
    const cells = [
      ["image", "file", "alt", "sha256"],
      ["holder", "holder.png", "A drawing", sha256],
    ].map((row) => row.map((value) => ({ value })));
    await writeFile(path, await writeSheets([{ sheet: "images", data: cells }]).toBuffer());
  };
  await write("");
  const { issues } = await readPackage(path);
  assert.match(issues[0]?.message ?? "", /A workbook can't carry the picture holder\.png\. Hand in a folder/);
  await write(madePicture.sha256);
  assert.deepEqual((await readPackage(path)).issues, []);
});
