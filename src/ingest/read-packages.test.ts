import assert from "node:assert/strict";
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { readPackages } from "./read-packages.ts";

let root = "";
let folder = "";
before(async () => {
  root = await mkdtemp(join(tmpdir(), "packages-"));
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, "each-"));
});
after(() => rm(root, { recursive: true }));

async function put(files: Record<string, string>) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** Root may read everything, so for root this is done as nobody, who owns the folder meanwhile. */
async function asAnybody(work: () => Promise<void>) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    await chmod(root, 0o755);
    for (const name of [".", "a", "b"]) await chown(join(folder, name), 65_534, 65_534);
    process.seteuid?.(65_534);
  }
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    await chmod(folder, 0o755);
    await chmod(join(folder, "b"), 0o755);
  }
}

const areas = "area,name,kind\nnorth,North,ward\n";
const messages = async () =>
  (await readPackages(folder)).flatMap(({ issues }) => issues.map(({ message }) => message));

describe("a folder of packages", () => {
  test("is read package by package, the earliest known first", async () => {
    await put({
      "a/datapackage.json": '{"knownOn":"2021-06-07"}',
      "a/areas.csv": areas,
      "b/datapackage.json": '{"knownOn":"2020-06-07"}',
      "b/areas.csv": areas,
      "read me.txt": "hello",
    });
    const packages = await readPackages(folder);
    assert.deepEqual(
      packages.map(({ name, issues }) => [name, issues.length]),
      [
        ["b", 0],
        ["a", 0],
      ],
    );
  });

  test("leaves out no CSV file that lies beside the packages without saying so", async () => {
    await put({ "a/datapackage.json": "{}", "a/areas.csv": areas, "results.csv": "measure,year,value\n" });
    assert.match((await messages()).join(), /results\.csv lies beside the folders of packages/);
  });

  test("leaves out no folder of CSV files that lacks a descriptor without saying so", async () => {
    await put({ "a/datapackage.json": "{}", "a/areas.csv": areas, "b/areas.csv": areas });
    assert.match((await messages()).join(), /b holds CSV files but no datapackage\.json/);
  });

  test("leaves out no folder that may not be read without saying so, nor takes its absence for a fault", async () => {
    await put({ "a/datapackage.json": "{}", "a/areas.csv": areas, "b/datapackage.json": "{}" });
    await asAnybody(async () => {
      await chmod(join(folder, "b"), 0);
      assert.match((await messages()).join(), /b may not be read by you/);
      await chmod(folder, 0o311);
      assert.match((await messages()).join(), /may not be read by you/);
    });
  });

  test("is one package where it has CSV files itself and no folder has a descriptor", async () => {
    await put({ "areas.csv": areas, "old/areas.csv": areas });
    const packages = await readPackages(folder);
    assert.deepEqual(
      packages.map(({ files, issues }) => [files.length, issues.length]),
      [[1, 0]],
    );
  });
});
